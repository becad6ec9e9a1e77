/* The state of a program without a terminal, driven by the lines of a transcript. */
#ifndef MAILSETUP_TESTS_SCREENS_PLAYER_H
#define MAILSETUP_TESTS_SCREENS_PLAYER_H

#include "app/app.h"
#include "base/text.h"
#include "tui/canvas.h"

struct player {
    struct app *app;
    struct canvas *canvas;
    struct text *out; /* the transcript as it plays */
    const char *file;
    unsigned line;
    int64_t now_ms;
    struct registry *registry; /* servers of the transcript until `load` */
    struct certificate *chain[CHAIN_MAX];
    size_t chain_count;
    struct discovery *discovery; /* under way, or NULL */
    unsigned discovered;         /* the search that it belongs to */
    unsigned check;              /* number that events carry; 0: the newest */
    struct watch_list *watches;  /* what DNS was asked last, or NULL; the number of the question */
    unsigned watch;
    struct cells *kept; /* to be kept before an import, until it is answered; what was kept */
    char *kept_text;
    struct proof *proof;         /* what `proof` will tell */
    bool sweep;                  /* try all sizes at every screen */
    size_t pictures;             /* drawn and looked at */
};

void player_start(struct player *player, const char *file, struct text *out, bool sweep);
void player_end(struct player *player);
/* One line of input without its end. Ends the program with a message when it makes no sense. */
void player_line(struct player *player, const char *line);
/* An `event ...` line; words[0] is the word behind `event`. */
void player_event(struct player *player, char **words, size_t count);
/* A `discovery ...` line, in the same way. */
void player_discovery(struct player *player, char **words, size_t count);
/* Lines about a move of accounts (moves.c); false: it is none. */
bool player_move(struct player *player, char **words, size_t count);
void player_print_ids(struct text *out, const struct command *command); /* of its cells */
bool player_move_text(struct player *player, const char *line, const char *rest);
void player_take_command(struct player *player, struct command *command);
void player_end_moves(struct player *player);
void player_certificate(struct player *player, char **words, size_t count);
/* \n and \e as people write them become what they stand for; the caller frees. */
char *player_unescape(const char *text);
void player_send(struct player *player, struct message *message);
__attribute__((noreturn, format(printf, 2, 3))) void player_complain(const struct player *player,
                                                                     const char *format, ...);

#endif
