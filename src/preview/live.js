// The page that this one came from changed: read it again, at the same place.
new EventSource("/events").addEventListener("message", (event) => {
  const changed = JSON.parse(event.data);
  const here = decodeURIComponent(location.pathname.replace(/^\//, "") || "index.html");
  if (changed.includes(here)) location.reload();
});
