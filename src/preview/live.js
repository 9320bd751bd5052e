// The server says which pages changed. It says so again to whoever comes later, so news that were read are remembered.
new EventSource("/events").addEventListener("release", (event) => {
  if (sessionStorage.getItem("news") === event.data) return;
  sessionStorage.setItem("news", event.data);
  const here = decodeURIComponent(location.pathname.slice(1)) || "index.html";
  if (JSON.parse(event.data).pages.includes(here)) location.reload();
});
