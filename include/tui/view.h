/* tui/view.h - the state as a picture. Pure: a const state on a canvas. */
#ifndef MAILSETUP_TUI_VIEW_H
#define MAILSETUP_TUI_VIEW_H

#include "app/app.h"
#include "tui/canvas.h"

enum { VIEW_ROWS_MIN = 10, VIEW_COLUMNS_MIN = 40 };

/* Everything: title, screen, pane, notice, footer, dialog or help on top. Below the smallest size
 * a sentence says so. */
void view_draw(const struct app *app, struct canvas *canvas);

#endif
