"""Everything a number needs in; one ZIP with a manifest of hashes out, and such a ZIP checked."""
