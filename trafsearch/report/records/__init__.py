"""What the cells of a gap report hold, one after another: for tables that people sort and filter."""
