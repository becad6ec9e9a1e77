/* unit/app/drive.h - a program driven by messages alone, for the tests of this room. */
#ifndef MAILSETUP_TESTS_UNIT_APP_DRIVE_H
#define MAILSETUP_TESTS_UNIT_APP_DRIVE_H

#include "app/app.h"
#include "base/utf8.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <cmocka.h>

struct drive {
    struct app *app;
    struct commands commands; /* all since drive_forget() */
    int64_t now_ms;
};

static inline void drive_send(struct drive *d, struct message message)
{
    message.now_ms = d->now_ms;
    app_update(d->app, &message, &d->commands);
}

static inline void drive_forget(struct drive *d)
{
    commands_clear(&d->commands);
}

static inline size_t drive_count(const struct drive *d, enum command_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < d->commands.count; i++)
        count += d->commands.rows[i].kind == kind;
    return count;
}

/* The last command of a kind; the test fails when there is none. */
static inline struct command *drive_last(const struct drive *d, enum command_kind kind)
{
    for (size_t i = d->commands.count; i > 0; i--)
        if (d->commands.rows[i - 1].kind == kind)
            return &d->commands.rows[i - 1];
    fail_msg("no command of kind %d", (int)kind);
    return NULL;
}

static inline void drive_key(struct drive *d, int32_t key)
{
    drive_send(d, (struct message){.kind = MSG_KEY, .key = key});
}

/* Keys by name, blank-separated: "Down Down Enter Ctrl-S". */
static inline void press(struct drive *d, const char *names)
{
    while (*names) {
        int32_t key;
        size_t length = strcspn(names, " ");
        if (!key_by_name(names, length, &key))
            fail_msg("no such key: %.*s", (int)length, names);
        drive_key(d, key);
        names += length;
        names += strspn(names, " ");
    }
}

static inline void type(struct drive *d, const char *text)
{
    while (*text) {
        int32_t rune;
        text += utf8_decode(text, strlen(text), &rune);
        drive_key(d, rune);
    }
}

static inline void paste(struct drive *d, const char *text)
{
    drive_send(d, (struct message){.kind = MSG_PASTE, .text = text});
}

static inline void pass_time(struct drive *d, int64_t ms)
{
    d->now_ms += ms;
    drive_send(d, (struct message){.kind = MSG_TIME});
}

static inline struct record *a_server(const char *code, const char *name, const char *host)
{
    struct record *server = record_new(RECORD_SERVER);
    char pop[300], smtp[300];
    snprintf(pop, sizeof pop, "pop.%s", host);
    snprintf(smtp, sizeof smtp, "smtp.%s", host);
    assert_true(record_set(server, FIELD_CODE, code, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_NAME, name, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_RECEIVE_HOST, pop, ORIGIN_USER, NULL));
    assert_true(record_set(server, FIELD_SEND_HOST, smtp, ORIGIN_USER, NULL));
    return server;
}

/* count servers: s1, s2, ... */
static inline struct registry *a_registry(size_t count)
{
    struct registry *registry = registry_new();
    for (size_t i = 1; i <= count; i++) {
        char code[32], name[32], host[32];
        snprintf(code, sizeof code, "s%zu", i);
        snprintf(name, sizeof name, "Server %zu", i);
        snprintf(host, sizeof host, "h%zu.example.jp", i);
        assert_true(registry_add(registry, a_server(code, name, host), NULL));
    }
    return registry;
}

static inline struct drive *drive_new(size_t servers)
{
    struct drive *d = calloc(1, sizeof *d);
    d->now_ms = 1800000000000;
    d->app = app_new(24, 80);
    drive_send(d, (struct message){.kind = MSG_TIME});
    drive_send(d, (struct message){.kind = MSG_LOCKED_BY, .text = ""});
    drive_send(d, (struct message){.kind = MSG_LOADED,
                                   .registry = a_registry(servers),
                                   .text = "/etc/mailsetup/settings.json"});
    drive_forget(d);
    return d;
}

static inline void drive_free(struct drive *d)
{
    drive_forget(d);
    app_free(d->app);
    free(d);
}

/* The save that was asked for went well. */
static inline void saved(struct drive *d)
{
    assert_int_equal(drive_count(d, CMD_SAVE), 1);
    drive_forget(d);
    drive_send(d, (struct message){.kind = MSG_SAVED});
}

/* The codes of the registry in order, blank-separated. */
static inline const char *order(const struct drive *d)
{
    static char out[1024];
    size_t used = 0;
    out[0] = '\0';
    for (size_t i = 0;
         i < registry_count(d->app->registry, RECORD_SERVER) && used < sizeof out - 80; i++)
        used += (size_t)snprintf(
            out + used, sizeof out - used, "%s%s", i ? " " : "",
            record_get(registry_at(d->app->registry, RECORD_SERVER, i), FIELD_CODE));
    return out;
}

static inline const struct form_item *here(const struct drive *d)
{
    assert_true(d->app->form.cursor < d->app->form.item_count);
    return &d->app->form.items[d->app->form.cursor];
}

/* Put the form's cursor on a field or input of what is shown now, with Down alone. */
static inline void go_to_field(struct drive *d, enum field_id field)
{
    press(d, "PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp");
    for (size_t i = 0; i < FORM_ITEMS_MAX; i++) {
        if (here(d)->kind == ITEM_FIELD && here(d)->field == field && !here(d)->summary)
            return;
        press(d, "Down");
    }
    fail_msg("no field %s here", fields[field].path);
}

static inline void go_to_input(struct drive *d, enum input_id input)
{
    press(d, "PgUp PgUp PgUp PgUp PgUp PgUp PgUp PgUp");
    for (size_t i = 0; i < FORM_ITEMS_MAX; i++) {
        if (here(d)->kind == ITEM_INPUT && here(d)->input == input)
            return;
        press(d, "Down");
    }
    fail_msg("no input %s here", inputs[input].name);
}

static inline void report(struct drive *d, struct report_event event)
{
    drive_send(d, (struct message){.kind = MSG_REPORT, .event = &event});
}

static inline void log_line(struct drive *d, unsigned check, enum side side,
                            enum direction direction, const char *text)
{
    report(d, (struct report_event){.kind = EVENT_LOG,
                                    .check = check,
                                    .side = side,
                                    .direction = direction,
                                    .text = text,
                                    .length = strlen(text),
                                    .wall_ms = d->now_ms});
}

static inline void result(struct drive *d, unsigned check, enum status status)
{
    report(d, (struct report_event){
                  .kind = EVENT_RESULT, .check = check, .status = status, .wall_ms = d->now_ms});
}

#define assert_shown(d)                                                                            \
    do {                                                                                           \
        assert_true((d)->app->need_draw);                                                          \
        (d)->app->need_draw = false;                                                               \
    } while (0)

#endif
