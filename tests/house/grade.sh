#!/bin/sh
# Our English is easy to read: the words of each screen are for somebody who has been at school for
# at most eight years, by the formula of Flesch and Kincaid (1975):
#     0.39 words for a sentence + 11.8 syllables for a word - 15.59
# A syllable is a run of vowels. A silent e at the end is none, nor is that of -es and -ed where
# nobody says it. A number has one for each digit, what the kiosk fills in has two. Labels and titles,
# which are no sentences, do not count, nor do the questions of self-checks, which are not ours.
cd "$(dirname "$0")/../.." || exit 1
awk -v most=8 '
    function syllables(word,   n, rest) {
        if (word ~ /^\{/) return 2
        if (word ~ /^[0-9]+$/) return length(word)
        if (word ~ /[^aeiouys][e]$/ && word !~ /[^aeiouy]le$/ && word ~ /[aeiouy].*e$/) sub(/e$/, "", word)
        else if (word ~ /[^aeiouytd]ed$/) sub(/ed$/, "d", word)
        else if (word ~ /[^aeiouysxzcg]es$/ && word !~ /[cs]hes$/) sub(/es$/, "s", word)
        rest = word
        while (match(rest, /[aeiouy]+/)) { n++; rest = substr(rest, RSTART + RLENGTH) }
        return n ? n : 1
    }
    function grade(s, w, v) { return 0.39 * w / s + 11.8 * v / w - 15.59 }
    function count(sentence,   n, i, list, words, parts) {
        gsub(/[^A-Za-z0-9{}'"'"'-]/, " ", sentence); gsub(/-/, " ", sentence)
        n = split(tolower(sentence), list, " ")
        for (i = 1; i <= n; i++) { words++; parts += syllables(list[i]) }
        if (!words) return
        s[screen]++; w[screen] += words; v[screen] += parts
        S++; W += words; V += parts
    }
    /^\[/ { screen = substr($0, 2, length($0) - 2); if (!(screen in s)) order[++screens] = screen; s[screen] += 0; next }
    /^#/ || !/ = / { next }
    {
        text = substr($0, index($0, " = ") + 3)
        gsub(/\\n/, " ", text)
        while (match(text, /[.!?]( |$)/)) { one = substr(text, 1, RSTART); text = substr(text, RSTART + RLENGTH); count(one) }
    }
    END {
        for (i = 1; i <= screens; i++) {
            it = order[i]
            if (w[it] < 20) continue # too few to tell
            g = grade(s[it], w[it], v[it])
            if (g > most) { printf "not ok - the words of %s are of grade %.1f\n", it, g; bad = 1 }
            else printf "ok - the words of %s are of grade %.1f\n", it, g
        }
        if (!W) { print "not ok - there are no sentences"; exit 1 }
        g = grade(S, W, V)
        if (g > most) bad = 1
        printf "%s - all of them: %d sentences, %d words, %d syllables, grade %.1f\n", (g > most ? "not ok" : "ok"), S, W, V, g
        exit bad
    }' assets/languages/en.ini
