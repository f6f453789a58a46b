#!/bin/sh
# Makes the second font of the glass anew, from Debian's Noto Sans: the letters of Europe and of
# Vietnam that Atkinson Hyperlegible lacks, with capitals as high as its own. The same packages make
# the same files.
# usage: second-font.sh     needs Debian's fonts-noto-core and fonttools; writes into assets/fonts
set -eu
cd "$(dirname "$0")/../.."
dpkg-query -W fonts-noto-core fonttools >/dev/null || exit 1
/usr/bin/python3 - <<'MAKE'
from fontTools import subset, ttLib

for style in "Regular", "Bold":
    own = ttLib.TTFont(f"assets/fonts/AtkinsonHyperlegible-{style}.ttf")
    noto = ttLib.TTFont(f"/usr/share/fonts/truetype/noto/NotoSans-{style}.ttf", recalcTimestamp=False)
    # Latin letters and their signs; Vietnam's money.
    wanted = {*range(0xA1, 0x250), *range(0x1E00, 0x1F00), 0x20AB} - own.getBestCmap().keys()
    options = subset.Options(hinting=False, layout_features=[], glyph_names=False)
    options.name_IDs = [0, 1, 2, 13, 14]
    maker = subset.Subsetter(options)
    maker.populate(unicodes=wanted)
    maker.subset(noto)
    for table in "GPOS", "GSUB", "GDEF":
        if table in noto:
            del noto[table]
    # An em that is larger by as much as its capitals are.
    noto["head"].unitsPerEm = round(noto["OS/2"].sCapHeight * own["head"].unitsPerEm / own["OS/2"].sCapHeight)
    noto.save(f"assets/fonts/NotoSans-{style}-letters.ttf")
    lacking = wanted - noto.getBestCmap().keys()
    print(style, len(noto.getBestCmap()), "letters; also lacking:", *map(hex, sorted(lacking)))
MAKE
