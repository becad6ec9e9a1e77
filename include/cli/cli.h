/* cli/cli.h - the program without a screen: a table of commands over the same messages. */
#ifndef MAILSETUP_CLI_CLI_H
#define MAILSETUP_CLI_CLI_H

#include "app/app.h"

#include <stdio.h>

/* What main knows after the general options. */
struct cli_options {
    const char *file;     /* --file */
    bool system;          /* --system */
    const char *language; /* --lang */
    bool json;
    int colour; /* -1 never, 0 auto, 1 always */
    bool ascii; /* --ascii */
    bool help, version;
};

/* How a password reaches us without being an argument. */
struct secret_ref_text {
    const char *command, *file, *env;
    const char *reference;
};

/* What a command may ask of the hands; main fills it in (effect.c). The state is app's. */
struct cli_door {
    void *main;
    struct app *app; /* read only for the cli; changed by send() alone */
    /* Update with the message and run the commands that come back, until nothing is left. */
    void (*send)(void *main, const struct message *message);
    /* Wait for the engine or a signal and handle what came; events of checks go to on_event.
     * False: interrupted (SIGINT, SIGTERM). */
    bool (*wait)(void *main);
    void (*on_event)(void *main, void (*event)(void *context, const struct report_event *event),
                     void *context);
    bool (*load)(void *main, struct err *err); /* the settings, without the lock */
    bool (*lock)(void *main, struct err *err); /* before a change; ERR_LOCKED names the holder */
    bool (*save)(void *main, struct err *err);
    bool (*cancel)(void *main, unsigned check);
    bool (*fetch)(void *main, const struct secret_ref_text *where, struct secret **secret,
                  struct err *err);
    bool (*validate)(void *main, const char *path,
                     void (*problem)(void *context, const char *path, size_t line,
                                     const char *sentence),
                     void *context, struct err *err);
    char *(*server_json)(void *main, const struct server *server);
    const char *(*libraries)(void *main);
    char *(*schema)(void *main);
    bool (*write_log)(void *main, const char *path, const char *bytes, size_t length,
                      struct err *err); /* a new 0600 file, or append */
};
/* Takes the general options off argv: returns the index of the command word, or argc when there
 * is none (the screen). -1: *err says what is wrong with them (ERR_USAGE). */
int cli_options_parse(int argc, char **argv, struct cli_options *options, struct err *err);
/* Runs argv[0] .. argv[argc-1], the command and its words. Returns the exit status. */
int cli_run(struct cli_door *door, const struct cli_options *options, int argc, char **argv);
void cli_usage(FILE *to);

#endif
