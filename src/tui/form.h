/* tui/form.h - what the files that draw wizard and edit form know of each other. */
#ifndef MAILSETUP_TUI_FORM_H
#define MAILSETUP_TUI_FORM_H

#include "tui/draw.h"

/* Where the next item is drawn; rows are those of the whole form, not of the screen. */
struct pen {
    const struct app *app;
    const struct form *form;
    struct canvas *canvas;
    int row, columns;
    int label_width;  /* of the labels' column */
    int value_column; /* where values begin */
    bool roomy;       /* rows enough for one choice a row */
};

/* One transport and what the probe says of it. */
void draw_preset(struct pen *pen, const struct form_item *item, bool current);
/* A value that is chosen, not typed: all choices, or where there is no room the one that is. */
void draw_choices_of(struct pen *pen, const struct form_item *item, bool current);
/* What was found for the address, under the button that takes it; and below all items a line for
 * each source that was asked. */
void draw_found(struct pen *pen);
void draw_trace(struct pen *pen);
/* The review: one setting with what it was before, and what speaks against saving. */
void draw_summary(struct pen *pen, const struct form_item *item, bool current);
void draw_verdict(struct pen *pen);
/* A wrapped sentence under an item, marked so that it is seen without colour too. */
void draw_remark(struct pen *pen, int column, enum style style, const char *mark, const char *text);

#endif
