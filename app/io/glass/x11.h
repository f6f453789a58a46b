/* What a window on a desk needs from the X display beneath SDL. */
#pragma once

/* These overwrite what the display's client library remembers of past events. Nobody sees it. Take
 * the events that come out between the two calls and after them, and throw them away. */
void x11_cover_wire(void *display, unsigned long window);
void x11_cover_queue(void *display, unsigned long window);
