/* Takes the files in as they are when the program is built: the kiosk can show 988 even if every
 * folder is gone. Nothing here runs. */
#include "io/files/builtin.h"

#define TAKE_IN(name, path)                                                                        \
    __asm__(".section .rodata\n"                                                                   \
            ".global " #name "\n"                                                                  \
            ".balign 16\n" #name ":\n"                                                             \
            ".incbin \"" path "\"\n"                                                               \
            "1:\n"                                                                                 \
            ".byte 0\n"                                                                            \
            ".global " #name "_n\n"                                                                \
            ".balign 4\n" #name "_n:\n"                                                            \
            ".long 1b - " #name "\n"                                                               \
            ".previous\n")

TAKE_IN(builtin_card, "assets/card/card.ini");
TAKE_IN(builtin_font_regular, "assets/fonts/AtkinsonHyperlegible-Regular.ttf");
TAKE_IN(builtin_font_bold, "assets/fonts/AtkinsonHyperlegible-Bold.ttf");
TAKE_IN(builtin_font_regular_letters, "assets/fonts/NotoSans-Regular-letters.ttf");
TAKE_IN(builtin_font_bold_letters, "assets/fonts/NotoSans-Bold-letters.ttf");
