/* What DNS says of the names that a migration waits for. */
#include "base/mem.h"
#include "base/text.h"
#include "model/domain.h"
#include "model/migration_private.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    PAUSE_MOST_MS = 5 * 60 * 1000,
    QUESTIONS_MAX = 512, /* of a round: the hosts of all MX records may be many */
};

/* Words ---------------------------------------------------------------------------------------- */

/* The next word of a blank-separated list; 0: none is left. */
static size_t next_word(const char **at)
{
    *at += strspn(*at, " ");
    return strcspn(*at, " ");
}

static bool has_word(const char *list, const char *word, size_t length)
{
    size_t size;

    for (; (size = next_word(&list)) > 0; list += size)
        if (size == length && strncasecmp(list, word, length) == 0)
            return true;
    return false;
}

bool words_among(const char *words, const char *among)
{
    size_t size;

    for (; (size = next_word(&words)) > 0; words += size)
        if (!has_word(among, words, size))
            return false;
    return true;
}

static void add_words(struct text *list, const char *words)
{
    size_t size;

    for (; (size = next_word(&words)) > 0; words += size) {
        if (has_word(text_get(list), words, size))
            continue;
        if (list->length > 0)
            text_add_char(list, ' ');
        text_add_n(list, words, size);
    }
}

/* Preferences and hosts take turns. */
char *mx_hosts(const char *value)
{
    struct text hosts = {0};
    size_t size;

    for (size_t i = 0; (size = next_word(&value)) > 0; value += size, i++) {
        if (i % 2 == 0)
            continue;
        if (hosts.length > 0)
            text_add_char(&hosts, ' ');
        text_add_n(&hosts, value, size);
    }
    return text_take(&hosts);
}

bool server_has_host(const struct record *server, const char *host)
{
    return strcasecmp(server_host(server, SIDE_RECEIVE), host) == 0 ||
           strcasecmp(server_host(server, SIDE_SEND), host) == 0;
}

static enum watch_type type_of(const struct record *watch)
{
    enum watch_type type = WATCH_MX;

    watch_type_by_name(record_get(watch, FIELD_WATCH_TYPE), &type);
    return type;
}

/* A look ------------------------------------------------------------------------------------- */

struct question {
    char *name;
    enum watch_type type;
    bool asked, known;
    char *value;
    long ttl;
};

struct migration_look {
    struct registry *registry; /* a copy */
    unsigned migration;
    size_t source, destination; /* positions of the servers; their count: gone */
    struct question *questions; /* each once, in the order in which they are asked */
    size_t count;
    size_t round_start;
    struct watch_question *asking; /* the round */
};

static const struct record *migration_of(const struct migration_look *look)
{
    return migration_by_id(look->registry, look->migration);
}

static struct question *find_question(const struct migration_look *look, const char *name,
                                      enum watch_type type)
{
    for (size_t i = 0; i < look->count; i++)
        if (look->questions[i].type == type && strcasecmp(look->questions[i].name, name) == 0)
            return &look->questions[i];
    return NULL;
}

static void ask(struct migration_look *look, const char *name, enum watch_type type)
{
    if (*name == '\0' || host_is_address(name) || look->count == QUESTIONS_MAX ||
        find_question(look, name, type) != NULL)
        return;
    look->questions = mem_grow(look->questions, look->count + 1, sizeof(*look->questions));
    look->questions[look->count++] = (struct question){.name = mem_copy(name), .type = type};
}

static void ask_addresses(struct migration_look *look, const char *host)
{
    ask(look, host, WATCH_A);
    ask(look, host, WATCH_AAAA);
}

/* The destination's hosts, and whose MX are usual there. */
static void ask_of_destination(struct migration_look *look, const struct record *destination)
{
    for (enum side side = SIDE_RECEIVE; destination != NULL && side <= SIDE_SEND; side++) {
        ask_addresses(look, server_host(destination, side));
        ask(look, domain_registered(server_host(destination, side)), WATCH_MX);
    }
}

struct migration_look *migration_look_new(const struct registry *registry,
                                          const struct record *migration)
{
    struct migration_look *look = mem_new(1, sizeof(*look));

    look->registry = registry_copy(registry);
    look->migration = record_id(migration);
    for (size_t i = 0; i < registry_count(registry, RECORD_WATCH); i++) {
        const struct record *watch = registry_at(registry, RECORD_WATCH, i);
        if (watch_of(watch, migration))
            ask(look, record_get(watch, FIELD_WATCH_NAME), type_of(watch));
    }
    ask_of_destination(look, migration_destination(registry, migration));
    return look;
}

void migration_look_free(struct migration_look *look)
{
    if (look == NULL)
        return;
    for (size_t i = 0; i < look->count; i++) {
        free(look->questions[i].name);
        free(look->questions[i].value);
    }
    free(look->questions);
    free(look->asking);
    registry_free(look->registry);
    free(look);
}

size_t migration_look_questions(struct migration_look *look,
                                const struct watch_question **questions)
{
    size_t count = look->count - look->round_start;

    free(look->asking);
    look->asking = mem_new(count + 1, sizeof(*look->asking));
    for (size_t i = 0; i < count; i++) {
        struct question *question = &look->questions[look->round_start + i];
        question->asked = true;
        look->asking[i] = (struct watch_question){question->name, question->type};
    }
    *questions = look->asking;
    return count;
}

void migration_look_answer(struct migration_look *look, const struct watch_answer *answer)
{
    struct question *question;

    if (answer->question >= look->count - look->round_start || !answer->known)
        return;
    question = &look->questions[look->round_start + answer->question];
    free(question->value);
    question->value = mem_copy(answer->value);
    question->known = true;
    question->ttl = answer->ttl;
}

void migration_look_round(struct migration_look *look)
{
    size_t asked = look->count;
    bool first = look->round_start == 0;

    look->round_start = asked;
    for (size_t i = 0; first && i < asked; i++) {
        const struct question *question = &look->questions[i];
        char *hosts, *at;
        if (question->type != WATCH_MX || !question->known)
            continue;
        hosts = mx_hosts(question->value);
        for (char *host = strtok_r(hosts, " ", &at); host != NULL; host = strtok_r(NULL, " ", &at))
            ask_addresses(look, host);
        free(hosts);
    }
}

/* What came of it ---------------------------------------------------------------------------- */

static const char *value_of(const struct migration_look *look, const char *name,
                            enum watch_type type)
{
    const struct question *question = find_question(look, name, type);

    return question != NULL && question->known ? question->value : "";
}

/* The addresses of a host, of one kind or of both (WATCH_TYPE_COUNT). */
static void add_addresses(const struct migration_look *look, const char *host, enum watch_type type,
                          struct text *out)
{
    bool ipv6 = strchr(host, ':') != NULL;

    if (*host != '\0' && host_is_address(host)) {
        if (type == WATCH_TYPE_COUNT || type == (ipv6 ? WATCH_AAAA : WATCH_A))
            add_words(out, host);
        return;
    }
    for (enum watch_type each = WATCH_A; each <= WATCH_AAAA; each++)
        if (type == each || type == WATCH_TYPE_COUNT)
            add_words(out, value_of(look, host, each));
}

/* What a host name of the source is to say: what the destination's host in its place says. A name
 * that both have says nothing of the destination. */
static char *wanted_addresses(const struct migration_look *look, const char *name,
                              enum watch_type type)
{
    const struct record *migration = migration_of(look);
    const struct record *source = migration_source(look->registry, migration);
    const struct record *destination = migration_destination(look->registry, migration);
    struct text wanted = {0};

    for (enum side side = SIDE_RECEIVE; source != NULL && destination != NULL && side <= SIDE_SEND;
         side++)
        if (strcasecmp(server_host(source, side), name) == 0 &&
            strcasecmp(server_host(destination, side), name) != 0)
            add_addresses(look, server_host(destination, side), type, &wanted);
    return text_take(&wanted);
}

static bool in_domain_of(const struct record *destination, const struct record *source,
                         const char *host)
{
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++) {
        const char *domain = domain_registered(server_host(destination, side));
        if (*domain == '\0' || !domain_holds(domain, host))
            continue;
        /* Within one organisation the domain tells nothing. */
        if (source == NULL || (!domain_holds(domain, server_host(source, SIDE_RECEIVE)) &&
                               !domain_holds(domain, server_host(source, SIDE_SEND))))
            return true;
    }
    return false;
}

/* Is a host that an MX record names the destination's: by its name, because somebody said so, or by
 * its addresses? */
static bool is_destinations(const struct migration_look *look, const char *host)
{
    const struct record *migration = migration_of(look);
    const struct record *source = migration_source(look->registry, migration);
    const struct record *destination = migration_destination(look->registry, migration);
    struct text mine = {0}, its = {0};
    bool is;

    if (destination == NULL)
        return false;
    if (has_word(record_get(migration, FIELD_MIGRATION_MX), host, strlen(host)))
        return true;
    if (source != NULL && server_has_host(source, host) && server_has_host(destination, host))
        return false; /* that name says nothing: its addresses are watched */
    if (server_has_host(destination, host) || in_domain_of(destination, source, host))
        return true;
    for (enum side side = SIDE_RECEIVE; side <= SIDE_SEND; side++)
        if (source == NULL || !server_has_host(source, server_host(destination, side)))
            add_addresses(look, server_host(destination, side), WATCH_TYPE_COUNT, &its);
    add_addresses(look, host, WATCH_TYPE_COUNT, &mine);
    is = mine.length > 0 && words_among(text_get(&mine), text_get(&its));
    text_free(&mine);
    text_free(&its);
    return is;
}

static bool all_destinations(const struct migration_look *look, const char *value)
{
    char *hosts = mx_hosts(value), *at = NULL;
    bool all = *hosts != '\0';

    for (char *host = strtok_r(hosts, " ", &at); host != NULL; host = strtok_r(NULL, " ", &at))
        all = all && is_destinations(look, host);
    free(hosts);
    return all;
}

/* What is there now, when it is the destination's; else what somebody said, or what the
 * destination's own domain has, when that is. */
static char *wanted_mx(const struct migration_look *look, const char *value)
{
    const struct record *migration = migration_of(look);
    const struct record *destination = migration_destination(look->registry, migration);
    const char *said = record_get(migration, FIELD_MIGRATION_MX);

    if (all_destinations(look, value))
        return mem_copy(value);
    if (*said != '\0')
        return mem_copy(said);
    for (enum side side = SIDE_RECEIVE; destination != NULL && side <= SIDE_SEND; side++) {
        const char *theirs =
            value_of(look, domain_registered(server_host(destination, side)), WATCH_MX);
        if (*theirs != '\0' && all_destinations(look, theirs))
            return mem_copy(theirs);
    }
    return mem_copy("");
}

static bool put_text(struct record *watch, enum field_id field, const char *text)
{
    if (record_is(watch, field, text))
        return false;
    return record_set(watch, field, text, ORIGIN_USER, NULL);
}

/* Tells whether there is anything new. */
static bool note_answer(const struct migration_look *look, struct record *watch,
                        const struct question *question, int64_t now_ms)
{
    const char *name = record_get(watch, FIELD_WATCH_NAME);
    char *wanted = question->type == WATCH_MX ? wanted_mx(look, question->value)
                                              : wanted_addresses(look, name, question->type);
    bool first = record_is(watch, FIELD_WATCH_SINCE, "");
    bool fresh = put_text(watch, FIELD_WATCH_WANTED, wanted);

    free(wanted);
    if (first)
        put_text(watch, FIELD_WATCH_OLD, question->value);
    if (put_text(watch, FIELD_WATCH_VALUE, question->value) || first) {
        migration_set_time(watch, FIELD_WATCH_SINCE, now_ms);
        fresh = true;
    }
    if (fresh) {
        migration_set_time(watch, FIELD_WATCH_LOOKED, now_ms);
        migration_set_number(watch, FIELD_WATCH_TTL, question->ttl);
    }
    return fresh;
}

static bool note_watch(const struct migration_look *look, struct registry *registry,
                       const struct record *watch, int64_t now_ms, size_t *unanswered)
{
    const struct question *question =
        find_question(look, record_get(watch, FIELD_WATCH_NAME), type_of(watch));
    struct record *copy;

    if (question == NULL || !question->known) {
        ++*unanswered;
        return false;
    }
    copy = record_copy(watch);
    if (note_answer(look, copy, question, now_ms))
        return migration_put(registry, copy, NULL);
    record_free(copy);
    return false;
}

bool migration_look_done(const struct migration_look *look, struct registry *registry,
                         int64_t now_ms, size_t *unanswered)
{
    const struct record *migration = migration_by_id(registry, look->migration);
    bool fresh = false;

    *unanswered = 0;
    for (size_t i = 0; migration != NULL && i < registry_count(registry, RECORD_WATCH); i++) {
        const struct record *watch = registry_at(registry, RECORD_WATCH, i);
        if (watch_of(watch, migration))
            fresh = note_watch(look, registry, watch, now_ms, unanswered) || fresh;
    }
    return fresh;
}

long migration_look_ttl(const struct migration_look *look, const struct record *watch)
{
    const struct question *question =
        find_question(look, record_get(watch, FIELD_WATCH_NAME), type_of(watch));

    return question != NULL && question->known ? question->ttl : -1;
}

int migration_look_pause_ms(const struct migration_look *look, int least_ms)
{
    const struct record *migration = migration_of(look);
    long least = PAUSE_MOST_MS / 1000;

    for (size_t i = 0; i < registry_count(look->registry, RECORD_WATCH); i++) {
        const struct record *watch = registry_at(look->registry, RECORD_WATCH, i);
        const struct question *question =
            watch_of(watch, migration)
                ? find_question(look, record_get(watch, FIELD_WATCH_NAME), type_of(watch))
                : NULL;
        /* What is not there has none. */
        if (question != NULL && question->known && *question->value != '\0' &&
            question->ttl < least)
            least = question->ttl;
    }
    return least * 1000 < least_ms ? least_ms : (int)least * 1000;
}

enum watch_state migration_watch_state(const struct registry *registry, const struct record *watch)
{
    const struct record *migration =
        migration_by_id(registry, (unsigned)record_number(watch, FIELD_WATCH_MIGRATION, 0));
    const struct record *destination =
        migration != NULL ? migration_destination(registry, migration) : NULL;
    const char *value = record_get(watch, FIELD_WATCH_VALUE);
    const char *wanted = record_get(watch, FIELD_WATCH_WANTED);
    bool moved = !record_is(watch, FIELD_WATCH_OLD, value), reached;

    if (record_is(watch, FIELD_WATCH_SINCE, ""))
        return WATCH_UNKNOWN;
    if (type_of(watch) == WATCH_MX)
        reached = *value != '\0' && strcasecmp(value, wanted) == 0;
    else if (destination != NULL &&
             server_has_host(destination, record_get(watch, FIELD_WATCH_NAME)))
        reached = moved;
    else
        reached = words_among(value, wanted);
    if (reached)
        return WATCH_REACHED;
    return moved ? WATCH_OTHER : WATCH_OLD;
}
