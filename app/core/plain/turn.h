/* A panel that hangs on its side or upside down: its picture turns, and its touches turn back. */
#pragma once

/* A place on the panel, w x h, becomes the place in the picture that lies there, when the picture
 * is turned clockwise by so many quarters (0 to 3). */
void turn_back(int quarters, int w, int h, int *x, int *y);
/* A quarter turn or three: width and height change places. */
void turn_sides(int quarters, int *w, int *h);
