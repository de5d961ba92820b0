// Pictures: JPEG, PNG, SVG: size and resolution early, pixels late.
