/* Values of fields: checked, and brought into their canonical form. */
#include "model/field.h"

#include "base/i18n.h"
#include "base/mem.h"
#include "base/text.h"
#include "base/utf8.h"
#include "model/field_plain.h"
#include "model/narrow.h"
#include "model/record.h"
#include "model/secret_ref.h"

#include <arpa/inet.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

enum {
    CODE_MAX = 64,
    PATH_MAX_BYTES = 4095,
    TYPED_MAX = 64 * 1024,
    URL_MAX = 2000,
    RECORDS_MAX = 4000
};

const char *side_name(enum side side)
{
    static const char *const names[] = {"", "receive", "send"};

    return names[side];
}

enum record_kind field_kind(enum field_id id)
{
    if (id < FIELDS_OF_ACCOUNT)
        return RECORD_SERVER;
    if (id < FIELDS_OF_OAUTH_SERVER)
        return RECORD_ACCOUNT;
    if (id < FIELDS_OF_NOTIFICATION)
        return RECORD_OAUTH_SERVER;
    if (id < FIELDS_OF_MIGRATION)
        return RECORD_NOTIFICATION;
    return id < FIELDS_OF_WATCH ? RECORD_MIGRATION : RECORD_WATCH;
}

enum field_id field_by_path(enum record_kind kind, const char *path)
{
    for (each_field(id, kind))
        if (strcmp(fields[id].path, path) == 0)
            return id;
    return FIELD_NONE;
}

const struct choice *field_choice(enum field_id id, const char *name)
{
    for (const struct choice *c = fields[id].choices; c != NULL && c->name != NULL; c++)
        if (strcmp(c->name, name) == 0)
            return c;
    return NULL;
}

bool field_one_of(const char *values, const char *value)
{
    size_t length = strlen(value);

    for (const char *at = values; at != NULL; at = strchr(at, '|')) {
        at += *at == '|';
        if (strncmp(at, value, length) == 0 && (at[length] == '\0' || at[length] == '|'))
            return true;
    }
    return false;
}

enum field_id field_on_side(enum field_id id, enum side side)
{
    char path[64];

    if (id >= FIELD_NONE || fields[id].side == SIDE_NONE || side == SIDE_NONE)
        return FIELD_NONE;
    if (fields[id].side == side)
        return id;
    /* The mechanism of a login is one setting with two names. */
    if (id == FIELD_RECEIVE_AUTH || id == FIELD_SEND_MECHANISM)
        return side == SIDE_SEND ? FIELD_SEND_MECHANISM : FIELD_RECEIVE_AUTH;
    text_copy(path, sizeof(path), side_name(side));
    text_copy(path + strlen(path), sizeof(path) - strlen(path),
              fields[id].path + strlen(side_name(fields[id].side)));
    return field_by_path(field_kind(id), path);
}

static bool is_blank(const char *at, size_t *length)
{
    *length = strncmp(at, "\xe3\x80\x80", 3) == 0 ? 3 : 1; /* U+3000 */
    return *length == 3 || *at == ' ' || *at == '\t';
}

/* What was typed without the blanks around it. */
static char *trimmed(const char *typed)
{
    size_t step, end = 0;

    while (*typed != '\0' && is_blank(typed, &step))
        typed += step;
    for (size_t at = 0; typed[at] != '\0';) {
        bool blank = is_blank(typed + at, &step);
        at += step;
        if (!blank)
            end = at;
    }
    return mem_copy_n(typed, end);
}

/* Full-width letters, digits and signs, as a Japanese keyboard gives them, in ASCII. */
static void narrow(char *text)
{
    size_t length = strlen(text), to = 0, step;
    int32_t rune;

    for (size_t at = 0; at < length; at += step) {
        step = utf8_decode(text + at, length - at, &rune);
        if (narrow_rune(rune) != rune) {
            text[to++] = (char)narrow_rune(rune);
        } else {
            memmove(text + to, text + at, step);
            to += step;
        }
    }
    text[to] = '\0';
}

/* Each of the following checks *text, which it may change in place or replace. */
typedef bool check_function(const struct field *field, char **text, struct err *err);

static bool check_switch(const struct field *field, char **text, struct err *err)
{
    static const char *const yes[] = {"true", "yes", "on"};
    static const char *const no[] = {"false", "no", "off"};

    for (size_t i = 0; i < sizeof(yes) / sizeof(yes[0]); i++) {
        bool is_yes = strcasecmp(*text, yes[i]) == 0;
        if (is_yes || strcasecmp(*text, no[i]) == 0) {
            free(*text);
            *text = mem_copy(is_yes ? "true" : "false");
            return true;
        }
    }
    return fail(err, ERR_INPUT, _("%s must be true or false."), _(field->label));
}

static bool check_code(const struct field *field, char **text, struct err *err)
{
    size_t length = strlen(*text);

    if (length > CODE_MAX)
        return fail(err, ERR_INPUT, _("%s is longer than 64 characters."), _(field->label));
    for (size_t i = 0; i < length; i++) {
        char c = (*text)[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(c >= '0' && c <= '9') && strchr("._-", c) == NULL)
            return fail(err, ERR_INPUT,
                        _("%s takes only the letters A to Z, digits, dots, underscores and "
                          "hyphens."),
                        _(field->label));
    }
    return true;
}

static bool no_controls(const struct field *field, const char *text, struct err *err)
{
    size_t length = strlen(text);
    int32_t rune;

    for (size_t at = 0; at < length;) {
        at += utf8_decode(text + at, length - at, &rune);
        if (rune == UTF8_BAD)
            return fail(err, ERR_INPUT, _("%s is not valid UTF-8 text."), _(field->label));
        if (rune_is_control(rune))
            return fail(err, ERR_INPUT, _("%s must not hold control characters."), _(field->label));
    }
    return true;
}

static bool check_name(const struct field *field, char **text, struct err *err)
{
    if ((long long)utf8_characters(*text) > field->max)
        return fail(err, ERR_INPUT, _("%s is longer than %lld characters."), _(field->label),
                    field->max);
    return no_controls(field, *text, err);
}

static bool check_host(const struct field *field, char **text, struct err *err)
{
    size_t length = strlen(*text);

    if (!host_valid(*text, err, _(field->label)))
        return false;
    if ((*text)[length - 1] == '.' && !host_is_address(*text))
        (*text)[length - 1] = '\0';
    return true;
}

static bool number_failure(const struct field *field, struct err *err)
{
    if (field->max > 0)
        return fail(err, ERR_INPUT, _("%s must be a number from %lld to %lld."), _(field->label),
                    field->min, field->max);
    return fail(err, ERR_INPUT, _("%s must be a whole number of at least %lld."), _(field->label),
                field->min);
}

/* What a unit behind a number of bytes multiplies it by: "K", "MB", "GiB"; 0: it is none. */
static long long unit_of(const char *text)
{
    static const char letters[] = "KMG";
    const char *letter = strchr(letters, *text >= 'a' ? *text - 'a' + 'A' : *text);

    if (*text == '\0' || letter == NULL)
        return 0;
    if (text[1] != '\0' && strcasecmp(text + 1, "B") != 0 && strcasecmp(text + 1, "iB") != 0)
        return 0;
    return 1024LL << (10 * (letter - letters));
}

static bool check_number(const struct field *field, char **text, struct err *err)
{
    long long max = field->max > 0 ? field->max : INT64_MAX, value = 0;
    const char *c = *text;

    for (; *c >= '0' && *c <= '9'; c++) {
        if (value > (max - (*c - '0')) / 10)
            return number_failure(field, err);
        value = value * 10 + (*c - '0');
    }
    if (*c != '\0' && field->bytes && c > *text) {
        long long unit = unit_of(c + strspn(c, " "));
        if (unit == 0 || value > max / unit)
            return number_failure(field, err);
        value *= unit;
    } else if (*c != '\0') {
        return number_failure(field, err);
    }
    if (value < field->min)
        return number_failure(field, err);
    free(*text);
    *text = mem_format("%lld", value);
    return true;
}

static bool unknown_choice(const struct field *field, struct err *err)
{
    struct text names = {0};

    for (const struct choice *c = field->choices; c->name != NULL; c++)
        if (c->refusal == NULL)
            text_format(&names, "%s%s", names.length > 0 ? ", " : "", c->name);
    fail(err, ERR_INPUT, _("%s must be one of: %s."), _(field->label), text_get(&names));
    text_free(&names);
    return false;
}

static bool check_choice(const struct field *field, char **text, struct err *err)
{
    for (const struct choice *c = field->choices; c->name != NULL; c++) {
        if (strcasecmp(c->name, *text) != 0)
            continue;
        if (c->refusal != NULL)
            return fail(err, ERR_INPUT, "%s: %s", _(field->label), _(c->refusal));
        free(*text);
        *text = mem_copy(c->name);
        return true;
    }
    return unknown_choice(field, err);
}

static bool check_sha256(const struct field *field, char **text, struct err *err)
{
    size_t to = 0;

    for (const char *c = *text; *c != '\0'; c++) {
        char digit = *c >= 'A' && *c <= 'F' ? (char)(*c + ('a' - 'A')) : *c;
        if (digit == ':')
            continue;
        if (!(digit >= '0' && digit <= '9') && !(digit >= 'a' && digit <= 'f'))
            return fail(err, ERR_INPUT, _("%s must be written in hexadecimal digits."),
                        _(field->label));
        (*text)[to++] = digit;
    }
    (*text)[to] = '\0';
    if (to != 64)
        return fail(err, ERR_INPUT, _("%s must have 64 hexadecimal digits (SHA-256), not %zu."),
                    _(field->label), to);
    return true;
}

static bool check_path(const struct field *field, char **text, struct err *err)
{
    if ((*text)[0] != '/')
        return fail(err, ERR_INPUT, _("%s must be a whole path that begins with /."),
                    _(field->label));
    if (strlen(*text) > PATH_MAX_BYTES)
        return fail(err, ERR_INPUT, _("%s is too long for a path."), _(field->label));
    return no_controls(field, *text, err);
}

/* "[192.0.2.1]" or "[IPv6:2001:db8::1]" (RFC 5321, 4.1.3). */
static bool is_literal(const char *text)
{
    char inside[64], binary[16];
    size_t length = strlen(text);
    bool ipv6 = strncasecmp(text, "[IPv6:", 6) == 0;
    size_t skip = ipv6 ? 6 : 1;

    if (length < skip + 1 || length - skip > sizeof(inside) || text[length - 1] != ']')
        return false;
    memcpy(inside, text + skip, length - skip - 1);
    inside[length - skip - 1] = '\0';
    return inet_pton(ipv6 ? AF_INET6 : AF_INET, inside, binary) == 1;
}

static bool check_helo(const struct field *field, char **text, struct err *err)
{
    const char *label = _(field->label);

    if ((*text)[0] == '[' && is_literal(*text))
        return true;
    if ((*text)[0] == '[')
        return fail(err, ERR_INPUT,
                    _("%s: an address must look like [192.0.2.1] or [IPv6:2001:db8::1]."), label);
    if (host_is_address(*text))
        return fail(err, ERR_INPUT, _("%s: an address must stand in brackets."), label);
    for (const char *c = *text; *c != '\0'; c++)
        if ((unsigned char)*c >= 0x80)
            return fail(err, ERR_INPUT, _("%s takes only ASCII letters, digits, hyphens and dots."),
                        label);
    if (!check_host(field, text, err))
        return false;
    if (strchr(*text, '.') == NULL)
        return fail(err, ERR_INPUT,
                    _("%s must be a full name with a dot in it, such as mail.example.jp."), label);
    return true;
}

/* host:port or [address]:port after the scheme. */
static bool proxy_end_valid(char *end, const char *label)
{
    static const struct field port = {.label = "", .min = 1, .max = 65535};
    char *colon = strrchr(end, ':'), *digits;
    bool valid;

    if (colon == NULL || colon == end || colon[1] == '\0')
        return false;
    digits = mem_copy(colon + 1);
    valid = check_number(&port, &digits, NULL);
    free(digits);
    *colon = '\0';
    if (end[0] == '[' && colon[-1] == ']') {
        colon[-1] = '\0';
        valid = valid && strchr(end + 1, ':') != NULL && host_is_address(end + 1);
        colon[-1] = ']';
    } else {
        valid = valid && strchr(end, ':') == NULL && host_valid(end, NULL, label);
    }
    *colon = ':';
    return valid;
}

static bool check_proxy(const struct field *field, char **text, struct err *err)
{
    static const char *const schemes[] = {"socks5h://", "http://"};
    const char *label = _(field->label);
    char *end = NULL;

    for (size_t i = 0; i < sizeof(schemes) / sizeof(schemes[0]); i++)
        if (strncasecmp(*text, schemes[i], strlen(schemes[i])) == 0) {
            end = *text + strlen(schemes[i]);
            memcpy(*text, schemes[i], strlen(schemes[i]));
        }
    if (end != NULL && strchr(end, '@') != NULL)
        return fail(err, ERR_INPUT, _("%s must not hold a user or a password."), label);
    if (end != NULL && end[0] != '\0' && end[strlen(end) - 1] == '/')
        end[strlen(end) - 1] = '\0';
    if (end != NULL && proxy_end_valid(end, label))
        return true;
    return fail(err, ERR_INPUT, _("%s must look like socks5h://host:port or http://host:port."),
                label);
}

static bool check_username(const struct field *field, char **text, struct err *err)
{
    if (strlen(*text) > FIELD_USERNAME_MAX)
        return fail(err, ERR_INPUT, _("%s is longer than 255 bytes."), _(field->label));
    return no_controls(field, *text, err);
}

static bool check_secret(const struct field *field, char **text, struct err *err)
{
    struct secret_ref ref;
    struct err why;

    if (!secret_ref_parse(*text, &ref, &why))
        return fail(err, why.code, "%s: %s", _(field->label), why.text);
    free(*text);
    *text = secret_ref_text(&ref);
    secret_ref_clear(&ref);
    return true;
}

static bool label_failure(const struct field *field, const struct err *why, struct err *err)
{
    return fail(err, why->code, "%s: %s", _(field->label), why->text);
}

static bool check_address(const struct field *field, char **text, struct err *err)
{
    struct err why;

    return address_valid(*text, &why) || label_failure(field, &why, err);
}

static bool check_mailbox(const struct field *field, char **text, struct err *err)
{
    char *name, *address;
    struct err why;

    if (!mailbox_parse(*text, &name, &address, &why))
        return label_failure(field, &why, err);
    free(*text);
    *text = name[0] != '\0' ? mem_format("%s <%s>", name, address) : mem_copy(address);
    free(name);
    free(address);
    return true;
}

/* Bytes of the comma at the start, also of those that a Japanese keyboard types; 0: none. */
static size_t comma(const char *text)
{
    static const char *const commas[] = {",", "\u3001", "\uff0c"};

    for (size_t i = 0; i < sizeof commas / sizeof commas[0]; i++)
        if (strncmp(text, commas[i], strlen(commas[i])) == 0)
            return strlen(commas[i]);
    return 0;
}

static size_t before_comma(const char *text)
{
    size_t length = 0;

    while (text[length] != '\0' && comma(text + length) == 0)
        length++;
    return length;
}

/* "a@b, c@d": each once, one comma and one blank between them. */
static bool check_addresses(const struct field *field, char **text, struct err *err)
{
    struct text list = {0};
    struct err why = {0};
    size_t length;

    for (const char *at = *text; *at != '\0' && why.code == ERR_NONE; at += length) {
        length = comma(at);
        if (length > 0)
            continue;
        length = before_comma(at);
        char *one = mem_copy_n(at, length), *address = trimmed(one);
        if (*address != '\0' && address_valid(address, &why))
            text_format(&list, "%s%s", list.length > 0 ? ", " : "", address);
        free(address);
        free(one);
    }
    free(*text);
    *text = text_take(&list);
    if (why.code != ERR_NONE)
        return label_failure(field, &why, err);
    return (*text)[0] != '\0' || fail(err, ERR_INPUT, _("%s names no address."), _(field->label));
}

/* Of an https address only what could break out of it is refused; who answers there is found out
 * when it is asked. */
static bool check_url(const struct field *field, char **text, struct err *err)
{
    static const char scheme[] = "https://";
    size_t length = strlen(*text), host = strcspn(*text + 8 * (length > 8), "/?#");

    if (length > URL_MAX)
        return fail(err, ERR_INPUT, _("%s is much too long."), _(field->label));
    if (strncasecmp(*text, scheme, sizeof(scheme) - 1) != 0 || length <= sizeof(scheme) - 1 ||
        host == 0)
        return fail(err, ERR_INPUT, _("%s must begin with https:// and a host name."),
                    _(field->label));
    for (const char *c = *text; *c != '\0'; c++)
        if ((unsigned char)*c <= ' ' || (unsigned char)*c >= 0x7f || strchr("\"<>\\^`|@", *c))
            return fail(err, ERR_INPUT, _("%s holds a character that an address cannot have."),
                        _(field->label));
    return true;
}

static long digits_at(const char *text, size_t at, size_t count)
{
    long value = 0;

    for (size_t i = at; i < at + count; i++)
        value = text[i] >= '0' && text[i] <= '9' && value >= 0 ? value * 10 + text[i] - '0' : -1;
    return value;
}

/* The one form that we write (RFC 3339, in UTC), so that times compare as text. */
static bool check_time(const struct field *field, char **text, struct err *err)
{
    static const struct {
        size_t at, count;
        long min, max;
    } parts[] = {{0, 4, 1970, 9999}, {5, 2, 1, 12},  {8, 2, 1, 31},
                 {11, 2, 0, 23},     {14, 2, 0, 59}, {17, 2, 0, 60}};
    static const char form[] = "dddd-dd-ddTdd:dd:ddZ";
    bool right = strlen(*text) == sizeof(form) - 1;

    for (size_t i = 0; right && form[i] != '\0'; i++)
        right = form[i] == 'd' || form[i] == (*text)[i];
    for (size_t i = 0; right && i < sizeof(parts) / sizeof(parts[0]); i++) {
        long value = digits_at(*text, parts[i].at, parts[i].count);
        right = value >= parts[i].min && value <= parts[i].max;
    }
    return right ||
           fail(err, ERR_INPUT, _("%s must be a time like 2026-11-22T06:00:00Z."), _(field->label));
}

/* Answers of DNS as model/watch.h writes them. They come from strangers. */
static bool check_records(const struct field *field, char **text, struct err *err)
{
    if (strlen(*text) > RECORDS_MAX)
        return fail(err, ERR_INPUT, _("%s is much too long."), _(field->label));
    for (const char *c = *text; *c != '\0'; c++)
        if (*c < ' ' || *c > '~' || (*c == ' ' && c[1] == ' '))
            return fail(err, ERR_INPUT,
                        _("%s takes words of ASCII characters, with one blank between them."),
                        _(field->label));
    return true;
}

static const struct {
    check_function *check;
    bool narrow; /* fold full-width characters; blanks around are taken away too */
    bool trim;
} types[TYPE_COUNT] = {
    [TYPE_SIDE] = {check_switch, true, true},
    [TYPE_CODE] = {check_code, true, true},
    [TYPE_NAME] = {check_name, false, true},
    [TYPE_HOST] = {check_host, true, true},
    [TYPE_PORT] = {check_number, true, true},
    [TYPE_NUMBER] = {check_number, true, true},
    [TYPE_SWITCH] = {check_switch, true, true},
    [TYPE_CHOICE] = {check_choice, true, true},
    [TYPE_SHA256] = {check_sha256, true, true},
    [TYPE_PATH] = {check_path, false, true},
    [TYPE_HELO] = {check_helo, true, true},
    [TYPE_PROXY] = {check_proxy, true, true},
    [TYPE_USERNAME] = {check_username, false, false},
    [TYPE_SECRET] = {check_secret, false, true},
    [TYPE_PROVIDER] = {check_code, false, true},
    [TYPE_OAUTH_SERVER] = {check_code, true, true},
    [TYPE_SERVER] = {check_number, true, true},
    [TYPE_ADDRESS] = {check_address, true, true},
    [TYPE_MAILBOX] = {check_mailbox, false, true},
    [TYPE_ADDRESSES] = {check_addresses, true, true},
    [TYPE_URL] = {check_url, true, true},
    [TYPE_TIME] = {check_time, true, true},
    [TYPE_FILE] = {check_path, false, true},
    [TYPE_RECORDS] = {check_records, false, true},
    [TYPE_MIGRATION] = {check_number, true, true},
};

bool field_canonical(enum field_id id, const char *text, char **canonical, struct err *err)
{
    const struct field *field = &fields[id];
    char *value;

    if (strlen(text) > TYPED_MAX)
        return fail(err, ERR_INPUT, _("%s is much too long."), _(field->label));
    value = types[field->type].trim ? trimmed(text) : mem_copy(text);
    if (types[field->type].narrow)
        narrow(value);
    if (value[0] == '\0' && !field->nullable)
        fail(err, ERR_INPUT, _("%s is required."), _(field->label));
    else if (value[0] == '\0' || types[field->type].check(field, &value, err)) {
        *canonical = value;
        return true;
    }
    free(value);
    return false;
}
