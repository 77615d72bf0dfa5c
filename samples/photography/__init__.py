"""How the sample's photos are made: scenes of plain shapes go in, photographs of them come out, the same every time."""
