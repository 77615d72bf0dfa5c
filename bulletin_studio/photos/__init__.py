"""Photo files in; facts and pictures ready for print out. The only door to Pillow."""
