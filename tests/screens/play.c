/* Plays transcripts and prints them back with the screens as they are: equal is passed.
 *
 *     play FILE...           compares; shows the first difference of each
 *     play --bless FILE...   writes what was printed over the file
 *     play --sweep FILE...   draws every screen at many sizes instead of comparing
 *
 * Lines that begin with "!" (a command that the state asks for), "|" (a row of the screen) and "~"
 * (its styles) are printed by the player; all others are what happens. $CATALOGUES is the folder
 * with translations. */
#include "player.h"

#include "base/file.h"
#include "base/i18n.h"
#include "base/mem.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

enum { TRANSCRIPT_MAX = 4 * 1024 * 1024 };

static bool printed_by_us(const char *line)
{
    return *line == '!' || *line == '|' || *line == '~';
}

static size_t play(const char *file, const char *script, struct text *out, bool sweep)
{
    struct player player;
    i18n_start("en", NULL);
    player_start(&player, file, out, sweep);
    while (*script) {
        size_t length = strcspn(script, "\n");
        char *line = mem_copy_n(script, length);
        player.line++;
        if (!printed_by_us(line)) {
            text_format(out, "%s\n", line);
            player_line(&player, line);
        }
        free(line);
        script += length + (script[length] == '\n');
    }
    size_t pictures = player.pictures;
    player_end(&player);
    return pictures;
}

static void show_difference(const char *file, const char *wanted, const char *got)
{
    unsigned line = 1;
    const char *wanted_line = wanted, *got_line = got;
    for (size_t i = 0; wanted[i] && wanted[i] == got[i]; i++)
        if (wanted[i] == '\n') {
            line++;
            wanted_line = wanted + i + 1;
            got_line = got + i + 1;
        }
    printf("%s:%u: differs\n  wanted: %.*s\n  got:    %.*s\n", file, line,
           (int)strcspn(wanted_line, "\n"), wanted_line, (int)strcspn(got_line, "\n"), got_line);
}

/* In a process of its own: languages and clocks are the process's. */
static int one(const char *file, bool bless, bool sweep)
{
    char *script;
    size_t length;
    struct err err;
    struct text out = {0};
    if (!file_read(file, TRANSCRIPT_MAX, &script, &length, NULL, &err)) {
        fprintf(stderr, "%s\n", err.text);
        return 1;
    }
    size_t pictures = play(file, script, &out, sweep);
    bool same = strcmp(script, text_get(&out)) == 0;
    int status = EXIT_SUCCESS;
    if (sweep) {
        printf("%s: %zu pictures, none broken\n", file, pictures);
    } else if (!same && bless) {
        FILE *stream = fopen(file, "w");
        bool written = stream && fputs(text_get(&out), stream) >= 0;
        if (!stream || fclose(stream) != 0 || !written)
            status = EXIT_FAILURE;
        printf("%s: %s\n", file, status ? "cannot be written" : "accepted");
    } else if (!same) {
        show_difference(file, script, text_get(&out));
        status = EXIT_FAILURE;
    }
    text_free(&out);
    free(script);
    return status;
}

int main(int argc, char **argv)
{
    bool bless = argc > 1 && strcmp(argv[1], "--bless") == 0;
    bool sweep = argc > 1 && strcmp(argv[1], "--sweep") == 0;
    int failed = 0, played = 0;
    setenv("TZ", "UTC", 1);
    setenv("LC_ALL", "C.UTF-8", 1);
    tzset();
    for (int i = 1 + (bless || sweep); i < argc; i++) {
        fflush(NULL);
        pid_t child = fork();
        if (child == 0)
            exit(one(argv[i], bless, sweep));
        int status;
        if (child < 0 || waitpid(child, &status, 0) != child || status != 0) {
            printf("%s: FAILED\n", argv[i]);
            failed++;
        }
        played++;
    }
    printf("%d transcripts, %d failed\n", played, failed);
    return failed || played == 0 ? EXIT_FAILURE : EXIT_SUCCESS;
}
