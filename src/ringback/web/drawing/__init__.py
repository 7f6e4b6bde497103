"""Small drawings on the server: they work without JavaScript, in mail and in print."""
