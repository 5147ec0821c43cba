"""Tables, whichever format they come in."""
