/* What is inside the program itself, for when no file can be read: the crisis card's words and the
 * fonts. The sizes are in bytes. */
#pragma once

extern const char builtin_card[];
extern const unsigned builtin_card_n;
extern const char builtin_font_regular[];
extern const unsigned builtin_font_regular_n;
extern const char builtin_font_bold[];
extern const unsigned builtin_font_bold_n;
/* What those two lack. */
extern const char builtin_font_regular_letters[];
extern const unsigned builtin_font_regular_letters_n;
extern const char builtin_font_bold_letters[];
extern const unsigned builtin_font_bold_letters_n;
