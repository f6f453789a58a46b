/* Turns state and words into a display list. Pure: it changes nothing. */
#pragma once

#include "core/glass/choices.h"
#include "core/glass/frame.h"
#include "core/glass/scene.h"
#include "core/visit/state.h"

/* Size, theme, page and focus come from machine->visit. */
void view_build(const struct machine *machine, const struct panel *panel, const struct ruler *ruler,
                struct scene *scene);

/* A screen's row names one of these without its view_ (core/visit/screen.def). Each lays out the
 * area that the frame leaves. */
void view_welcome(struct sheet *sheet);
void view_page(struct sheet *sheet);
void view_page_promise(struct sheet *sheet);
void view_page_here(struct sheet *sheet);
void view_text(struct sheet *sheet);
void view_page_menu(struct sheet *sheet);
void view_page_rooms(struct sheet *sheet);
void view_page_checks(struct sheet *sheet);
void view_page_start(struct sheet *sheet);
void view_steps(struct sheet *sheet);
void view_question(struct sheet *sheet);
void view_question_guess(struct sheet *sheet);
void view_result(struct sheet *sheet);
void view_score(struct sheet *sheet);
/* Urgent help, and the page after a yes. */
void view_urgent(struct sheet *sheet);
void view_urgent_resting(struct sheet *sheet);
void view_qr(struct sheet *sheet);
void view_talk(struct sheet *sheet);
void view_list(struct sheet *sheet);
void view_list_peer(struct sheet *sheet);
void view_list_resource(struct sheet *sheet);
void view_list_phone(struct sheet *sheet);
void view_promise_kept(struct sheet *sheet);
void view_promise_tables(struct sheet *sheet);
void view_promise_report(struct sheet *sheet);
void view_staff_health(struct sheet *sheet);
void view_staff_content(struct sheet *sheet);
void view_staff_network(struct sheet *sheet);
