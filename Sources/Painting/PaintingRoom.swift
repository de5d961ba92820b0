// Painting: pages become PDF, PNG, SVG and the readable log.
