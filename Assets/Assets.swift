// Sample projects and schemas.
