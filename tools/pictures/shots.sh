#!/bin/sh
# Every screen at both reference sizes, and some in other themes and text sizes, with an index page.
# docs/picture.png is two of them:
#   montage build/shots/welcome-1280x800.png build/shots/question-1280x800.png -tile 2x1 \
#     -geometry 600x375+4+4 -background '#7C8A8D' -depth 8 PNG24:docs/picture.png
set -eu
cd "$(dirname "$0")/../.."
site=${1-assets/sites/peer-support}
out=build/shots
rm -rf "$out"; mkdir -p "$out"
page=$out/index.html
echo '<!doctype html><meta charset="utf-8"><title>Screens</title><style>body{font:16px sans-serif;
background:#ddd}figure{display:inline-block;margin:8px}img{width:620px;background:#fff}</style>' >"$page"

draw() { # NAME OPTIONS...
    name=$1; shift
    build/bin/shot --site "$site" -o "$out/$name.png" "$@"
    echo "<figure><a href=\"$name.png\"><img src=\"$name.png\" alt=\"\"></a><figcaption>$name</figcaption></figure>" >>"$page"
}
for size in 1280x800@10.1 1920x1080@15.6; do
    echo "<h1>$size</h1>" >>"$page"
    for screen in $(build/bin/shot --list); do draw "$screen-${size%@*}" --screen "$screen" --size "$size"; done
done
echo '<h1>Other colors and text sizes</h1>' >>"$page"
for screen in welcome question result urgent_help; do
    for theme in night high-light high-dark soft; do draw "$screen-$theme" --screen "$screen" --theme "$theme"; done
    for text in S L XL; do draw "$screen-$text" --screen "$screen" --text "$text"; done
done
echo "$(ls "$out"/*.png | wc -l) pictures: $page"
