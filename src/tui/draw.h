/* tui/draw.h - what the views share: areas, small pieces, and the words for states and times. */
#ifndef MAILSETUP_TUI_DRAW_H
#define MAILSETUP_TUI_DRAW_H

#include "app/app.h"
#include "tui/canvas.h"

struct area {
    int row, column, rows, columns;
};

/* The screens and what lies on them. */
void view_list(const struct app *app, struct canvas *canvas, struct area area);
/* The bar of the sections; returns the columns used. */
int view_sections(const struct app *app, struct canvas *canvas, int row, int column, int columns);
void view_notification(const struct app *app, struct canvas *canvas, struct area area);
void view_providers(const struct app *app, struct canvas *canvas, struct area area);
void view_no_providers(const struct app *app, struct canvas *canvas, struct area area);
void view_form(const struct app *app, struct canvas *canvas, struct area area);
void view_check(const struct app *app, struct canvas *canvas, struct area area);
void view_certificate(const struct app *app, struct canvas *canvas, struct area area);
void view_import(const struct app *app, struct canvas *canvas, struct area area);
void view_fleet(const struct app *app, struct canvas *canvas, struct area area);
void view_migration(const struct app *app, struct canvas *canvas, struct area area);
void view_log(const struct app *app, struct canvas *canvas, struct area area);
void view_dialog(const struct app *app, struct canvas *canvas, struct area area);
void view_help(const struct app *app, struct canvas *canvas, struct area area);
void view_footer(const struct app *app, struct canvas *canvas, int row);

/* canvas_text() of a formatted string. */
int draw_format(struct canvas *canvas, int row, int column, int width, enum style style,
                const char *format, ...) __attribute__((format(printf, 6, 7)));
/* Text in a box to type in, "[text      ]", width columns with its brackets; scrolled so that the
 * cursor (a byte position) is seen, and the terminal's cursor put there while active. */
void draw_input(struct canvas *canvas, int row, int column, int width, bool active,
                const char *text, size_t cursor);
/* The same for a password: so many characters, or the characters themselves. */
void draw_secret(struct canvas *canvas, int row, int column, int width, bool active,
                 const struct secret *secret, bool reveal);
/* "[key] words"; returns the columns. */
int draw_key(struct canvas *canvas, int row, int column, int width, enum context context,
             enum action action, const char *words);

enum style style_of_status(enum status status);
enum style style_of_severity(enum severity severity);
const char *word_of_status(enum status status); /* translated: "ok", "!!", "FAIL", "skip" */
const char *word_of_side(enum side side);       /* translated */
/* "2 min ago"; "" when then_ms is 0. */
void ago_text(int64_t now_ms, int64_t then_ms, char *out, size_t room);
/* "210 ms", "12.3 s". */
void duration_text(double ms, char *out, size_t room);
/* Whole days from now until then; negative: it is over. */
long days_until(int64_t now_ms, int64_t then_ms);
/* What is the matter with the leaf certificate, or until when it is good, in a few words. */
void certificate_text(const struct report *report, enum side side, int64_t now_ms, char *out,
                      size_t room);
/* "Port to 995, Encryption to TLS": adds what a fix or a cure would set in the record. */
void setting_text(struct text *out, const struct record *record, enum field_id field,
                  const char *value);

#endif
