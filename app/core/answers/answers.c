/* The answers of one visit. Holds nothing itself: the struct lives in the locked page. */
#include "core/answers/answers.h"

void answers_clear(struct answers *answers)
{
    for (int i = 0; i < ITEMS_MAX; i++)
        answers->chosen[i] = ANSWER_NONE;
}
