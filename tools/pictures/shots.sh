#!/bin/sh
# Every screen on every panel, in every text size and theme, on one page to look through: with how
# many pages each takes, and all of them at M by day. Themes are drawn at M, text sizes by day.
# docs/picture.png is two of them:
#   montage build/shots/welcome-1280x800-10.1-M-day-1.png \
#     build/shots/question-1280x800-10.1-M-day-1.png -tile 2x1 -geometry 600x375+4+4 -background '#7C8A8D' -depth 8 PNG24:docs/picture.png
# usage: shots.sh [SITE] [SCREEN...]
set -eu
cd "$(dirname "$0")/../.."
site=${1-assets/sites/peer-support}
[ $# = 0 ] || shift
out=build/shots
rm -rf "$out"; mkdir -p "$out"
page=$out/index.html
screens=${*:-$(build/bin/shot --list)}
panels='1280x800@10.1 1920x1080@15.6 1024x600@7 1280x800@7'

# One page of a screen as a picture; prints how many there are.
draw() { # NAME OPTIONS...
    name=$1; shift
    build/bin/shot --site "$site" --pages -o "$out/$name.png" "$@"
}
figure() { # NAME CAPTION
    echo "<figure><a href=\"$1.png\"><img loading=\"lazy\" src=\"$1.png\" alt=\"\"></a><figcaption>$2</figcaption></figure>"
}
# All pages of a screen on a panel at M by day, and the first one in other sizes and themes.
screen_on() { # SCREEN PANEL
    first=$1-${2%@*}-${2#*@} n=1 pages=1
    while [ "$n" -le "$pages" ]; do
        pages=$(draw "$first-M-day-$n" --screen "$1" --size "$2" --page "$n")
        figure "$first-M-day-$n" "$2, M: $n of $pages"
        n=$((n + 1))
    done
    for text in S L XL; do
        pages=$(draw "$first-$text-day-1" --screen "$1" --size "$2" --text "$text")
        figure "$first-$text-day-1" "$text: 1 of $pages"
    done
    for theme in night high-light high-dark soft; do
        draw "$first-M-$theme-1" --screen "$1" --size "$2" --theme "$theme" >/dev/null
        figure "$first-M-$theme-1" "$theme"
    done
}
{
    echo '<!doctype html><meta charset="utf-8"><title>Screens</title><style>body{font:16px sans-serif;
background:#ddd}figure{display:inline-block;margin:6px}img{width:400px;background:#fff}</style>'
    for screen in $screens; do echo "<a href=\"#$screen\">$screen</a>"; done
    for screen in $screens; do
        echo "<h1 id=\"$screen\">$screen</h1>"
        for panel in $panels; do echo '<div>'; screen_on "$screen" "$panel"; echo '</div>'; done
    done
} >"$page"
echo "$(grep -c '<img' "$page") pictures: $page"
