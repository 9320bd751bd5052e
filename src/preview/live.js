// The server says which pages changed. It says so again to whoever comes later, so news that were read are remembered.
const news = new EventSource("/events");
news.addEventListener("release", (event) => {
  if (sessionStorage.getItem("news") === event.data) return;
  sessionStorage.setItem("news", event.data);
  const here = decodeURIComponent(location.pathname.slice(1)) || "index.html";
  if (!JSON.parse(event.data).pages.includes(here)) return;
  // What comes before the page is gone is for the next one.
  news.close();
  location.reload();
});
