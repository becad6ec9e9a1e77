/* Transcript lines become messages; commands and screens become lines. */
#include "player.h"

#include "base/clock.h"
#include "base/i18n.h"
#include "base/mem.h"
#include "base/utf8.h"
#include "store/csv.h"
#include "store/providers.h"
#include "tui/view.h"

#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { WORDS_MAX = 64, ROWS_USUAL = 24, COLUMNS_USUAL = 80 };
static const int64_t day_ms = 1769817600000; /* 2026-01-31T00:00:00Z */

void player_complain(const struct player *player, const char *format, ...)
{
    va_list list;
    fprintf(stderr, "%s:%u: ", player->file, player->line);
    va_start(list, format);
    vfprintf(stderr, format, list);
    va_end(list);
    fputc('\n', stderr);
    exit(2);
}

void player_start(struct player *player, const char *file, struct text *out, bool sweep)
{
    *player = (struct player){.file = file, .out = out, .sweep = sweep};
    player->now_ms = day_ms + 14 * 3600000;
    clock_hold(0, player->now_ms);
    player->app = app_new(ROWS_USUAL, COLUMNS_USUAL);
    player->canvas = canvas_new(ROWS_USUAL, COLUMNS_USUAL, false);
    player->registry = registry_new();
    player_send(player, &(struct message){.kind = MSG_TIME});
}

void player_end(struct player *player)
{
    app_free(player->app);
    canvas_free(player->canvas);
    registry_free(player->registry);
    discovery_free(player->discovery);
    player_end_moves(player);
    for (size_t i = 0; i < player->chain_count; i++)
        certificate_free(player->chain[i]);
}

static const char *last_part(const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? slash + 1 : path;
}

static void print_side(struct text *out, const struct record *server, enum side side)
{
    char text[256];
    server_side_text(server, side, text, sizeof text);
    text_format(out, " %s %s %s", side_name(side),
                record_get(server, side == SIDE_RECEIVE ? FIELD_RECEIVE_HOST : FIELD_SEND_HOST),
                text);
}

/* Which run, or whose result; how many are to be checked. */
static void print_journal(struct text *out, const struct command *command)
{
    const struct journal_entry *entry = command->entries;
    if (command->kind == CMD_JOURNAL_BEGIN)
        text_format(out, " %s%s %zu", command->text, command->replace ? " anew" : "",
                    command->entry_count);
    if (command->kind == CMD_JOURNAL_BEGIN && command->migration)
        text_format(out, " migration %u", command->migration);
    if (command->kind == CMD_JOURNAL_ADD || command->kind == CMD_PROOF_ADD)
        text_format(out, " %s %u%s%s %s", record_kinds[entry->kind].name, entry->id,
                    *entry->role ? " " : "", entry->role, status_name(entry->result.status));
    if (command->kind == CMD_JOURNAL_END && command->replace)
        text_add(out, " remove");
}

static void print_command(struct text *out, const struct command *command)
{
    static const char *const names[CMD_KIND_COUNT] = {
        [CMD_SAVE] = "save",
        [CMD_LOOK] = "look",
        [CMD_CHECK] = "check",
        [CMD_CANCEL] = "cancel",
        [CMD_DISCOVER] = "discover",
        [CMD_CA_FILE] = "ca-file",
        [CMD_SAVE_DRAFT] = "save-draft",
        [CMD_DROP_DRAFT] = "drop-draft",
        [CMD_SAVE_TEXT] = "save-text",
        [CMD_PROVIDERS] = "providers",
        [CMD_IMPORT] = "import",
        [CMD_EXPORT] = "export",
        [CMD_TRANSFER_STOP] = "transfer-stop",
        [CMD_JOURNAL_BEGIN] = "journal-begin",
        [CMD_JOURNAL_ADD] = "journal-add",
        [CMD_JOURNAL_END] = "journal-end",
        [CMD_SUSPEND] = "suspend",
        [CMD_LOCK] = "lock",
        [CMD_WATCH] = "watch",
        [CMD_MAPPING] = "mapping",
        [CMD_KEEP] = "keep",
        [CMD_BEFORE] = "before",
        [CMD_PROOF] = "proof",
        [CMD_PROOF_ADD] = "proof-add",
        [CMD_PROOF_DROP] = "proof-drop",
        [CMD_MIGRATION_OVER] = "migration-over",
    };
    text_format(out, "! %s", names[command->kind]);
    if (command->kind == CMD_SAVE && command->overwrite)
        text_add(out, " overwrite");
    if (command->kind == CMD_CHECK || command->kind == CMD_CANCEL || command->kind == CMD_DISCOVER)
        text_format(out, " %u", command->check);
    if (command->kind == CMD_DISCOVER)
        text_format(out, " %s", command->text);
    if (command->kind == CMD_CA_FILE)
        text_format(out, " %s", command->path);
    if (command->kind == CMD_IMPORT || command->kind == CMD_EXPORT)
        text_format(out, " %s%s", command->path, command->replace ? " replace" : "");
    if (command->kind == CMD_MAPPING)
        text_format(out, " %s", command->path);
    if (command->migration && command->kind != CMD_EXPORT)
        text_format(out, " migration %u", command->migration);
    if (command->watches)
        text_format(out, " %u", command->check);
    for (size_t i = 0; command->watches && i < command->watches->count; i++)
        text_format(out, " %s/%s", command->watches->questions[i].name,
                    watch_type_name(command->watches->questions[i].type));
    player_print_ids(out, command);
    if (command->kind == CMD_SAVE_TEXT)
        text_format(out, " %s", last_part(command->path));
    print_journal(out, command);
    const struct check_plan *plan = command->plan;
    if (plan && !plan->login && !plan->probe)
        text_add(out, " no-login");
    if (plan && plan->probe)
        text_add(out, " probe");
    if (plan && plan->message)
        text_add(out, " message");
    if (plan && plan->round_trip)
        text_add(out, plan->remove ? " round-trip remove" : " round-trip");
    if (plan && plan->receive)
        print_side(out, plan->server, SIDE_RECEIVE);
    if (plan && plan->send)
        print_side(out, plan->server, SIDE_SEND);
    if (plan && plan->user && !plan->probe)
        text_format(out, " user %s", plan->user);
    if (plan && plan->account)
        text_format(out, " account %u", plan->account);
    if (plan && check_plan_fetches(plan, SIDE_RECEIVE))
        text_format(out, " secret %s", check_plan_fetches(plan, SIDE_RECEIVE));
    if (plan && plan->message)
        text_format(out, " from %s%s%s to %s", plan->from_name ? plan->from_name : "",
                    plan->from_name ? " " : "", plan->from ? plan->from : "-",
                    plan->to ? plan->to : "-");
    if (plan && plan->keep_log[SIDE_RECEIVE])
        text_add(out, " log receive");
    if (plan && plan->keep_log[SIDE_SEND])
        text_add(out, " log send");
    text_add_char(out, '\n');
}

void player_send(struct player *player, struct message *message)
{
    struct commands commands = {0};
    message->now_ms = player->now_ms;
    app_update(player->app, message, &commands);
    for (size_t i = 0; i < commands.count; i++)
        print_command(player->out, &commands.rows[i]);
    for (size_t i = 0; i < commands.count; i++)
        player_take_command(player, &commands.rows[i]);
    commands_clear(&commands);
    free(commands.rows);
}

/* Splits at blanks; "..." groups, also behind KEY=. The words point into line. */
static size_t split(char *line, char **words)
{
    size_t count = 0;
    char *from = line;
    while (*from && count < WORDS_MAX) {
        while (*from == ' ')
            from++;
        if (!*from)
            break;
        words[count++] = from;
        char *to = from;
        bool quoted = false;
        for (; *from && (quoted || *from != ' '); from++) {
            if (*from == '"')
                quoted = !quoted;
            else
                *to++ = *from;
        }
        if (*from)
            from++;
        *to = '\0';
    }
    return count;
}

/* KEY=VALUE ... of one record; its code first, where its kind has one. */
static void add_record(struct player *player, enum record_kind kind, char **words, size_t count)
{
    struct assignment assignments[WORDS_MAX];
    size_t used = 0;
    const char *code = NULL;
    struct err err;
    for (size_t i = 0; i < count; i++) {
        char *value = strchr(words[i], '=');
        if (!value)
            player_complain(player, "KEY=VALUE: %s", words[i]);
        *value++ = '\0';
        if (record_kinds[kind].key != FIELD_NONE && strcmp(words[i], "code") == 0)
            code = value;
        else
            assignments[used++] = (struct assignment){words[i], value};
    }
    struct registry_edit edit = {.kind = kind == RECORD_NOTIFICATION ? EDIT_SET : EDIT_ADD,
                                 .of = kind,
                                 .codes = &code,
                                 .code_count = code ? 1 : 0,
                                 .assignments = assignments,
                                 .assignment_count = used};
    if (!registry_apply(player->registry, &edit, &err))
        player_complain(player, "%s", err.text);
}

/* accounts COUNT: so many of the first server, a01@example.jp and so on. */
static void add_accounts(struct player *player, int count)
{
    for (int i = 1; i <= count; i++) {
        char *address = mem_format("address=a%02d@example.jp", i);
        char *name = mem_format("name=Account %d", i);
        char *words[] = {address, name, mem_copy("server_id=1"), mem_copy("owner=Sales")};
        add_record(player, RECORD_ACCOUNT, words, 4);
        for (size_t k = 0; k < 4; k++)
            free(words[k]);
    }
}

/* Out of the registry, however many use it: as another program may have left the file. */
static void remove_server(struct player *player, const char *code)
{
    size_t position = registry_find_code(player->registry, RECORD_SERVER, code);
    if (position == registry_count(player->registry, RECORD_SERVER))
        player_complain(player, "no such server: %s", code);
    registry_remove(player->registry, RECORD_SERVER, position);
}

/* A line that names a kind of record adds one to what the file will hold. */
static bool record_line(struct player *player, char **words, size_t count)
{
    for (enum record_kind kind = 0; kind < RECORD_KIND_COUNT; kind++)
        if (strcmp(words[0], record_kinds[kind].name) == 0) {
            add_record(player, kind, words + 1, count - 1);
            return true;
        }
    return false;
}

static void press(struct player *player, int32_t key)
{
    player_send(player, &(struct message){.kind = MSG_KEY, .key = key});
}

/* Enter, Down*3, Ctrl-D, a ... */
static void press_words(struct player *player, char **words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        char *times = strlen(words[i]) > 2 ? strchr(words[i] + 1, '*') : NULL;
        int repeat = times ? atoi(times + 1) : 1;
        int32_t key;
        size_t length = times ? (size_t)(times - words[i]) : strlen(words[i]);
        if (!key_by_name(words[i], length, &key))
            player_complain(player, "no such key: %s", words[i]);
        while (repeat-- > 0)
            press(player, key);
    }
}

static void type_text(struct player *player, const char *text)
{
    for (size_t at = 0, length = strlen(text); at < length;) {
        int32_t rune;
        at += utf8_decode(text + at, length - at, &rune);
        press(player, rune);
    }
}

char *player_unescape(const char *text)
{
    char *out = mem_copy(text), *to = out;
    for (const char *from = text; *from; from++) {
        if (from[0] == '\\' && (from[1] == 'n' || from[1] == 'e'))
            *to++ = *++from == 'n' ? '\n' : '\x1b';
        else
            *to++ = *from;
    }
    *to = '\0';
    return out;
}

static void resize(struct player *player, int rows, int columns)
{
    canvas_resize(player->canvas, rows, columns);
    player_send(player, &(struct message){.kind = MSG_RESIZE, .rows = rows, .columns = columns});
}

static void look_at(const struct player *player)
{
    const struct canvas *canvas = player->canvas;
    for (int row = 0; row < canvas->rows; row++)
        for (int column = 0; column < canvas->columns; column++) {
            const struct cell *cell = &canvas->cells[row * canvas->columns + column];
            bool right_half = cell->rune == 0;
            if (right_half ? column == 0 || utf8_columns(cell[-1].rune) != 2
                           : !utf8_printable(cell->rune))
                player_complain(player, "%dx%d: a broken cell at row %d, column %d", canvas->rows,
                                canvas->columns, row, column);
            if (utf8_columns(cell->rune) == 2 && column + 1 == canvas->columns)
                player_complain(player, "%dx%d: a wide character at the edge of row %d",
                                canvas->rows, canvas->columns, row);
        }
    if (canvas->cursor_row >= canvas->rows || canvas->cursor_column >= canvas->columns ||
        (canvas->cursor_row < 0) != (canvas->cursor_column < 0))
        player_complain(player, "%dx%d: the cursor is outside", canvas->rows, canvas->columns);
}

static void draw(struct player *player)
{
    view_draw(player->app, player->canvas);
    look_at(player);
    player->pictures++;
}

/* Every screen of a transcript at many sizes: nothing may break, whatever it looks like. */
static void sweep(struct player *player)
{
    static const int rows[] = {1, 2, 3, 5, 8, 9, 10, 11, 12, 13, 15, 18, 21, 24, 30, 45};
    static const int columns[] = {1,  2,  3,  10, 25, 38, 39, 40, 41,  44,  50, 57,
                                  59, 60, 61, 68, 72, 79, 80, 81, 100, 120, 130};
    int had_rows = player->canvas->rows, had_columns = player->canvas->columns;
    bool had_ascii = player->canvas->ascii;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        for (size_t k = 0; k < sizeof columns / sizeof *columns; k++) {
            resize(player, rows[i], columns[k]);
            player->canvas->ascii = (i + k) % 2;
            draw(player);
        }
    player->canvas->ascii = had_ascii;
    resize(player, had_rows, had_columns);
}

static void print_screen(struct player *player, bool styles)
{
    struct text rows = {0};
    draw(player);
    canvas_print(player->canvas, &rows, styles);
    int row = 0;
    for (char *line = (char *)text_get(&rows), *end; (end = strchr(line, '\n')) != NULL;
         line = end + 1, row++) {
        *end = '\0';
        text_format(player->out, row < player->canvas->rows ? "|%s\n" : "~%s\n", line);
    }
    if (player->canvas->cursor_row >= 0)
        text_format(player->out, "| cursor %d,%d\n", player->canvas->cursor_row,
                    player->canvas->cursor_column);
    text_free(&rows);
    if (player->sweep)
        sweep(player);
}

/* At the three sizes that count; then as it was. */
static void print_screens(struct player *player)
{
    static const int sizes[][2] = {{24, 80}, {10, 40}, {40, 120}};
    int rows = player->canvas->rows, columns = player->canvas->columns;
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        text_format(player->out, "~%dx%d\n", sizes[i][0], sizes[i][1]);
        resize(player, sizes[i][0], sizes[i][1]);
        print_screen(player, false);
    }
    resize(player, rows, columns);
}

static void set_size(struct player *player, const char *word)
{
    int rows, columns;
    if (sscanf(word, "%dx%d", &rows, &columns) != 2)
        player_complain(player, "size ROWSxCOLUMNS");
    resize(player, rows, columns);
}

/* HH:MM:SS.mmm of the day on which all transcripts play, or +SECONDS */
static void set_time(struct player *player, const char *word)
{
    int hours, minutes, seconds, ms;
    if (word[0] == '+')
        player->now_ms += (int64_t)(strtod(word, NULL) * 1000);
    else if (sscanf(word, "%d:%d:%d.%d", &hours, &minutes, &seconds, &ms) == 4)
        player->now_ms = day_ms + ((hours * 60 + minutes) * 60 + seconds) * (int64_t)1000 + ms;
    else
        player_complain(player, "time HH:MM:SS.mmm or time +SECONDS");
    clock_hold(0, player->now_ms);
    player_send(player, &(struct message){.kind = MSG_TIME});
}

/* The servers given since the last time are what is in the file. */
static void read_file(struct player *player, enum message_kind kind)
{
    struct message message = {
        .kind = kind, .registry = player->registry, .text = "/home/admin/settings.json"};
    player->registry = registry_new();
    player_send(player, &message);
}

static void draft(struct player *player)
{
    struct draft *draft = app_draft(player->app);
    if (!draft)
        player_complain(player, "there is no draft");
    draft->saved_ms = player->now_ms;
    app_free(player->app);
    player->app = app_new(player->canvas->rows, player->canvas->columns);
    player_send(player, &(struct message){.kind = MSG_TIME});
    read_file(player, MSG_LOADED);
    player_send(player, &(struct message){.kind = MSG_DRAFT, .draft = draft});
}

static void failure(struct player *player, enum message_kind kind, enum err_code code,
                    const char *text, bool changed)
{
    struct err err = {.code = code};
    text_copy(err.text, sizeof err.text, text);
    player_send(player, &(struct message){.kind = kind,
                                          .err = &err,
                                          .text = "/home/admin/settings.json",
                                          .changed = changed,
                                          .check = player->app->last_check});
}

static void set_language(const char *language)
{
    char folder[PATH_MAX];
    const char *given = getenv("CATALOGUES");
    /* An absolute path: the library remembers it. */
    i18n_start(language, given && realpath(given, folder) ? folder : NULL);
}

/* PATH SENTENCE: the file was looked at, and is no good. */
static void bad_file(struct player *player, char *path)
{
    struct err err = {.code = ERR_NO_INPUT};
    char *sentence = strchr(path, ' ');
    if (!sentence)
        player_complain(player, "ca-file PATH SENTENCE");
    *sentence++ = '\0';
    text_copy(err.text, sizeof err.text, sentence);
    player_send(player, &(struct message){.kind = MSG_CA_FILE, .text = path, .err = &err});
}

/* interrupted: the next session finds what the journal of a run has: all that it was to check, and
 * the results of those that were done. */
static void interrupted(struct player *player)
{
    const struct run *run = &player->app->run;
    struct message message = {.kind = MSG_JOURNAL, .whole = true};
    message.entries = mem_new(2 * run->count + 1, sizeof *message.entries);
    for (size_t i = 0; i < run->count; i++)
        message.entries[message.entry_count++] = (struct journal_entry){
            run->targets[i].kind, run->targets[i].id, run->targets[i].role, run->digests[i], {0}};
    for (size_t i = 0; i < run->count; i++) {
        const struct fleet_result *result = fleet_result(run->fleet, i);
        if (!result)
            continue;
        message.entries[message.entry_count] = message.entries[i];
        fleet_result_copy(result, &message.entries[message.entry_count++].result);
    }
    struct registry *registry = registry_copy(player->app->registry);
    app_free(player->app);
    player->app = app_new(player->canvas->rows, player->canvas->columns);
    player_send(player, &(struct message){.kind = MSG_TIME});
    player_send(player, &(struct message){
                            .kind = MSG_LOADED, .registry = registry, .text = "/settings.json"});
    player_send(player, &message);
}

/* Lines whose rest is one text, not words. */
static bool text_line(struct player *player, const char *line)
{
    char *rest = strchr(line, ' ') ? player_unescape(strchr(line, ' ') + 1) : mem_copy("");
    bool known = true;
    if (strncmp(line, "type ", 5) == 0)
        type_text(player, rest);
    else if (strncmp(line, "paste ", 6) == 0)
        player_send(player, &(struct message){.kind = MSG_PASTE, .text = rest});
    else if (strncmp(line, "holder", 6) == 0)
        player_send(player, &(struct message){.kind = MSG_LOCKED_BY, .text = rest});
    else if (strncmp(line, "load-failed ", 12) == 0)
        failure(player, MSG_LOAD_FAILED, ERR_SETTINGS, rest, false);
    else if (strncmp(line, "save-failed ", 12) == 0)
        failure(player, MSG_SAVE_FAILED, ERR_IO, rest, false);
    else if (strncmp(line, "changed ", 8) == 0)
        failure(player, MSG_SAVE_FAILED, ERR_LOCKED, rest, true);
    else if (strncmp(line, "unreadable ", 11) == 0)
        failure(player, MSG_LOOKED, ERR_SETTINGS, rest, false);
    else if (strncmp(line, "refused ", 8) == 0)
        failure(player, MSG_CHECK_REFUSED, ERR_INPUT, rest, false);
    else if (strncmp(line, "csv-failed ", 11) == 0)
        failure(player, MSG_IMPORT, ERR_NO_INPUT, rest, false);
    else if (strncmp(line, "export-failed ", 14) == 0)
        failure(player, MSG_EXPORTED, ERR_CREATE, rest, false);
    else if (strncmp(line, "exported ", 9) == 0)
        player_send(player, &(struct message){.kind = MSG_EXPORTED, .text = rest});
    else if (strncmp(line, "ca-file ", 8) == 0)
        bad_file(player, rest);
    else if (strncmp(line, "log-saved ", 10) == 0)
        player_send(player, &(struct message){.kind = MSG_TEXT_SAVED, .text = rest});
    else
        known = player_move_text(player, line, rest);
    free(rest);
    return known;
}

static void word_line(struct player *player, char **words, size_t count)
{
    const char *word = words[0];
    if (record_line(player, words, count) || player_move(player, words, count))
        return;
    if (strcmp(word, "size") == 0 && count == 2)
        set_size(player, words[1]);
    else if (strcmp(word, "lang") == 0 && count == 2)
        set_language(words[1]);
    else if (strcmp(word, "ascii") == 0)
        player->canvas->ascii = true;
    else if (strcmp(word, "time") == 0 && count == 2)
        set_time(player, words[1]);
    else if (strcmp(word, "accounts") == 0 && count == 2)
        add_accounts(player, atoi(words[1]));
    else if (strcmp(word, "remove") == 0 && count == 2)
        remove_server(player, words[1]);
    else if (strcmp(word, "load") == 0)
        read_file(player, MSG_LOADED);
    else if (strcmp(word, "looked") == 0)
        read_file(player, MSG_LOOKED);
    else if (strcmp(word, "draft") == 0)
        draft(player);
    else if (strcmp(word, "built-in") == 0)
        player_send(player,
                    &(struct message){.kind = MSG_PROVIDERS, .providers = providers_built_in()});
    else if (strcmp(word, "providers") == 0)
        player_send(player, &(struct message){.kind = MSG_PROVIDERS,
                                              .providers = providers_load(NULL, NULL, NULL),
                                              .whole = true});
    else if (strcmp(word, "key") == 0)
        press_words(player, words + 1, count - 1);
    else if (strcmp(word, "check") == 0 && count == 2)
        player->check = (unsigned)atoi(words[1]);
    else if (strcmp(word, "event") == 0)
        player_event(player, words + 1, count - 1);
    else if (strcmp(word, "certificate") == 0)
        player_certificate(player, words + 1, count - 1);
    else if (strcmp(word, "discovery") == 0)
        player_discovery(player, words + 1, count - 1);
    else if (strcmp(word, "lookups") == 0 && count == 2)
        player_send(player,
                    &(struct message){.kind = MSG_LOOKUPS, .whole = strcmp(words[1], "on") == 0});
    else if (strcmp(word, "interrupted") == 0)
        interrupted(player);
    else if (strcmp(word, "saved") == 0)
        player_send(player, &(struct message){.kind = MSG_SAVED});
    else if (strcmp(word, "hangup") == 0)
        player_send(player, &(struct message){.kind = MSG_HANGUP});
    else if (strcmp(word, "screens") == 0)
        print_screens(player);
    else if (strcmp(word, "screen") == 0)
        print_screen(player, count == 2 && strcmp(words[1], "styles") == 0);
    else
        player_complain(player, "not understood: %s", word);
}

void player_line(struct player *player, const char *line)
{
    char *copy = mem_copy(line), *words[WORDS_MAX];
    if (*line && *line != '#' && !text_line(player, line))
        word_line(player, words, split(copy, words));
    free(copy);
}
