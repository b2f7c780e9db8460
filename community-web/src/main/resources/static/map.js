"use strict";

// The map beside the table of practices by place: each shape leads where the row of its place leads.
(() => {
  const figure = document.querySelector(".c-map");
  if (!figure || !window.L) {
    return;
  }
  const area = figure.querySelector(".c-map-area");

  /** The lines of a TopoJSON file, as [latitude, longitude]. */
  const arcsOf = topology => {
    const { scale, translate } = topology.transform || {};
    return topology.arcs.map(arc => {
      let x = 0;
      let y = 0;
      return arc.map(point => {
        if (!scale) {
          return [point[1], point[0]];
        }
        x += point[0];
        y += point[1];
        return [y * scale[1] + translate[1], x * scale[0] + translate[0]];
      });
    });
  };

  /** The polygons of each place, by its code. */
  const placesOf = topology => {
    const arcs = arcsOf(topology);
    const ring = numbers => numbers.flatMap((number, at) => {
      const line = number < 0 ? [...arcs[~number]].reverse() : arcs[number];
      return at ? line.slice(1) : line;
    });
    return new Map(topology.objects.territories.geometries.map(shape =>
      [shape.id, shape.arcs.map(polygon => polygon.map(ring))]));
  };

  const draw = topology => {
    const places = placesOf(topology);
    const still = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    figure.hidden = false;
    const map = L.map(area, {
      attributionControl: false,
      boxZoom: false,
      doubleClickZoom: false,
      dragging: !window.matchMedia("(pointer: coarse)").matches,
      fadeAnimation: !still,
      inertia: !still,
      keyboard: false,
      scrollWheelZoom: false,
      zoomAnimation: !still,
      zoomControl: false,
      zoomSnap: 0.25,
    });
    L.control.zoom({ zoomInTitle: area.dataset.zoomIn, zoomOutTitle: area.dataset.zoomOut }).addTo(map);
    const bounds = L.latLngBounds([]);
    places.forEach(polygons => bounds.extend(L.polygon(polygons).getBounds()));
    const fit = () => {
      map.setMinZoom(0);
      map.fitBounds(bounds, { animate: false, padding: [8, 8] });
      map.setMinZoom(map.getZoom());
    };
    fit();
    map.setMaxBounds(bounds.pad(0.2));
    map.on("resize", fit);
    const rows = [...document.querySelectorAll("tr[data-code]")].filter(row => places.has(row.dataset.code));
    const told = new Set(rows.map(row => row.dataset.code));
    places.forEach((polygons, code) => {
      if (!told.has(code)) {
        L.polygon(polygons, { className: "c-area-other", interactive: false, smoothFactor: 0.5 }).addTo(map);
      }
    });
    rows.forEach(row => add(map, places.get(row.dataset.code), row));
  };

  const add = (map, polygons, row) => {
    const link = row.querySelector("a");
    const name = `${link.textContent}: ${row.dataset.label}`;
    const shape = L.polygon(polygons, { className: `c-area c-area-${row.dataset.shade}`, fillOpacity: 1, smoothFactor: 0.5 });
    shape.addTo(map);
    const path = shape.getElement();
    const way = document.createElementNS("http://www.w3.org/2000/svg", "a");
    way.setAttribute("href", link.getAttribute("href"));
    way.setAttribute("aria-label", name);
    path.replaceWith(way);
    way.append(path);
    const words = document.createElement("span");
    words.textContent = name;
    shape.bindTooltip(words, { sticky: true });
    const here = L.polygon(polygons, { className: "c-area-here", fill: false, interactive: false, smoothFactor: 0.5 });
    const show = () => here.addTo(map);
    const hide = () => here.remove();
    way.addEventListener("mouseenter", show);
    way.addEventListener("mouseleave", hide);
    way.addEventListener("focus", () => {
      show();
      shape.openTooltip(shape.getCenter());
    });
    way.addEventListener("blur", () => {
      hide();
      shape.closeTooltip();
    });
    way.addEventListener("click", event => {
      if (map.dragging.enabled() && map.dragging.moved()) {
        event.preventDefault();
      }
    });
  };

  fetch(area.dataset.shapes)
    .then(answer => (answer.ok ? answer.json() : Promise.reject(new Error(String(answer.status)))))
    .then(draw)
    .catch(() => {
      figure.hidden = true;
    });
})();
