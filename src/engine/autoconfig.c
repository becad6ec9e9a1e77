/* engine/autoconfig.c - what documents of clientConfig 1.1 say, whatever the order and the blanks.
 * https://wiki.mozilla.org/Thunderbird:Autoconfiguration:ConfigFileFormat */
#include "engine/autoconfig.h"

#include "base/i18n.h"
#include "base/text.h"
#include "base/utf8.h"
#include "base/library.h"
#include "model/field.h"

#include <expat.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* clientConfig / emailProvider / incomingServer / hostname */
enum { DEPTH_ROOT = 1, DEPTH_PROVIDER, DEPTH_SERVER, DEPTH_VALUE, DEPTH_MAX = 32 };
enum { DOCUMENT_MAX = 1024 * 1024 };

/* clang-format off */
#define EXPAT_FUNCTIONS(X) \
    X(ParserCreate) \
    X(ParserFree) \
    X(SetUserData) \
    X(SetElementHandler) \
    X(SetCharacterDataHandler) \
    X(SetStartDoctypeDeclHandler) \
    X(Parse) \
    X(StopParser) \
    X(GetErrorCode) \
    X(GetCurrentLineNumber) \
    X(ErrorString)
/* clang-format on */

struct expat {
#define X(name) LIBRARY_POINTER(XML_, name)
    EXPAT_FUNCTIONS(X)
#undef X
};

struct reading {
    struct expat expat;
    XML_Parser parser;
    struct autoconfig *out;
    const char *address; /* NULL: only the domain is known */
    const char *domain;
    int depth;
    bool in_provider, had_provider, in_server;
    struct autoconfig_server server;
    size_t auths;
    const struct part *part; /* whose text is being read; NULL: none */
    int part_depth;
    char text[AUTOCONFIG_TEXT_MAX];
    size_t length;
    bool too_long;
    const char *refusal; /* why we stopped */
};

/* Values ------------------------------------------------------------------------------------ */

struct word {
    const char *there, *here;
};

static const char *translate(const struct word *words, const char *text)
{
    for (; words->there != NULL; words++)
        if (strcmp(words->there, text) == 0)
            return words->here;
    return NULL;
}

static const struct word incoming[] = {{"pop3", "pop3"}, {"imap", "imap4"}, {NULL, NULL}};
static const struct word outgoing[] = {{"smtp", "smtp"}, {NULL, NULL}};
static const struct word encryptions[] = {
    {"SSL", "tls"}, {"STARTTLS", "starttls"}, {"plain", "none"}, {NULL, NULL}};
/* GSSAPI and TLS-client-cert are not known here. */
static const struct word auths[] = {
    {"password-cleartext", "password"},
    {"plain", "password"}, /* of older documents, as is secure */
    {"password-encrypted", "cram-md5"},
    {"secure", "cram-md5"},
    {"NTLM", "ntlm"},
    {"OAuth2", "xoauth2"},
    {"client-IP-address", "none"},
    {"none", "none"},
    {NULL, NULL},
};

static bool printable(const char *text)
{
    size_t length = strlen(text);
    int32_t rune;

    for (size_t i = 0; i < length;) {
        i += utf8_decode(text + i, length - i, &rune);
        if (rune == UTF8_BAD || !utf8_printable(rune))
            return false;
    }
    return true;
}

/* Bytes of the word between two per cents that begins text; 0: none begins there. */
static size_t placeholder(const char *text)
{
    size_t length = 1 + strspn(text + 1, "ABCDEFGHIJKLMNOPQRSTUVWXYZ_");

    return text[0] == '%' && length > 1 && text[length] == '%' ? length + 1 : 0;
}

/* In one go: what was filled in is not looked at again. False: no room, or something is asked for
 * that we do not know. */
static bool fill_in(const struct reading *reading, const char *from, char out[AUTOCONFIG_TEXT_MAX])
{
    const char *at = reading->address != NULL ? strrchr(reading->address, '@') : NULL;
    const struct {
        const char *name, *value;
        size_t length;
    } known[] = {
        {"%EMAILADDRESS%", reading->address, at != NULL ? strlen(reading->address) : 0},
        {"%EMAILLOCALPART%", reading->address, at != NULL ? (size_t)(at - reading->address) : 0},
        {"%EMAILDOMAIN%", reading->domain, strlen(reading->domain)},
    };
    struct text filled = {.ceiling = AUTOCONFIG_TEXT_MAX - 1};

    while (*from != '\0') {
        size_t length = placeholder(from), i = 0;
        if (length == 0) {
            text_add_char(&filled, *from++);
            continue;
        }
        while (i < 3 && strncmp(known[i].name, from, length) != 0)
            i++;
        if (i == 3 || known[i].length == 0) {
            filled.overflow = true;
            break;
        }
        text_add_n(&filled, known[i].value, known[i].length);
        from += length;
    }
    bool whole = !filled.overflow && printable(text_get(&filled));
    text_copy(out, AUTOCONFIG_TEXT_MAX, whole ? text_get(&filled) : "");
    text_free(&filled);
    return whole;
}

static void take_name(struct reading *reading, const char *text)
{
    if (reading->out->name[0] == '\0' && printable(text))
        text_copy(reading->out->name, sizeof reading->out->name, text);
}

static void take_host(struct reading *reading, const char *text)
{
    char host[AUTOCONFIG_TEXT_MAX];

    if (reading->server.host[0] != '\0' || !fill_in(reading, text, host) ||
        !host_valid(host, NULL, ""))
        return;
    size_t length = strlen(host);
    if (host[length - 1] == '.')
        host[length - 1] = '\0';
    text_lower(host);
    text_copy(reading->server.host, sizeof reading->server.host, host);
}

static void take_port(struct reading *reading, const char *text)
{
    size_t digits = strspn(text, "0123456789");

    if (reading->server.port != 0 || digits == 0 || digits > 5 || text[digits] != '\0')
        return;
    long port = strtol(text, NULL, 10);
    if (port >= 1 && port <= 65535)
        reading->server.port = (int)port;
}

static void take_encryption(struct reading *reading, const char *text)
{
    const char *word = translate(encryptions, text);

    if (reading->server.encryption[0] == '\0' && word != NULL)
        text_copy(reading->server.encryption, sizeof reading->server.encryption, word);
}

static void take_user(struct reading *reading, const char *text)
{
    char user[AUTOCONFIG_TEXT_MAX];

    if (reading->server.user[0] == '\0' && fill_in(reading, text, user))
        text_copy(reading->server.user, sizeof reading->server.user, user);
}

/* Is word one of the blank-separated words of list? */
static bool has_word(const char *list, const char *word)
{
    size_t length = strlen(word);

    while (*list != '\0') {
        size_t size = strcspn(list, " ");
        if (size == length && strncmp(list, word, length) == 0)
            return true;
        list += size + (list[size] == ' ');
    }
    return false;
}

static void take_auth(struct reading *reading, const char *text)
{
    const char *word = translate(auths, text);
    char *list = reading->server.auths;
    size_t length = strlen(list);

    if (word == NULL || has_word(list, word) || reading->auths == AUTOCONFIG_AUTHS_MAX)
        return;
    reading->auths++;
    if (length > 0)
        list[length++] = ' ';
    text_copy(list + length, sizeof reading->server.auths - length, word);
}

/* What is read, and where it stands. */
static const struct part {
    const char *name;
    int depth;
    void (*take)(struct reading *reading, const char *text);
} parts[] = {
    {"displayName", DEPTH_SERVER, take_name}, {"hostname", DEPTH_VALUE, take_host},
    {"port", DEPTH_VALUE, take_port},         {"socketType", DEPTH_VALUE, take_encryption},
    {"username", DEPTH_VALUE, take_user},     {"authentication", DEPTH_VALUE, take_auth},
};

/* Elements ---------------------------------------------------------------------------------- */

static void refuse(struct reading *reading, const char *why)
{
    if (reading->refusal == NULL)
        reading->refusal = why;
    reading->expat.StopParser(reading->parser, XML_FALSE);
}

static const char *attribute(const XML_Char **attributes, const char *name)
{
    for (; attributes[0] != NULL; attributes += 2)
        if (strcmp(attributes[0], name) == 0)
            return attributes[1];
    return "";
}

static void begin_provider(struct reading *reading, const char *id)
{
    reading->in_provider = reading->had_provider = true;
    if (strlen(id) < sizeof reading->out->id && printable(id))
        text_copy(reading->out->id, sizeof reading->out->id, id);
}

static void begin_server(struct reading *reading, bool out, const char *type)
{
    const char *protocol = translate(out ? outgoing : incoming, type);

    reading->server = (struct autoconfig_server){.outgoing = out};
    reading->auths = 0;
    reading->in_server = protocol != NULL;
    if (protocol != NULL)
        text_copy(reading->server.protocol, sizeof reading->server.protocol, protocol);
}

static void begin_part(struct reading *reading, const char *name)
{
    bool inside = reading->depth == DEPTH_VALUE ? reading->in_server : reading->in_provider;

    for (size_t i = 0; inside && i < sizeof parts / sizeof parts[0]; i++) {
        if (parts[i].depth != reading->depth || strcmp(parts[i].name, name) != 0)
            continue;
        reading->part = &parts[i];
        reading->part_depth = reading->depth;
        reading->length = 0;
        reading->too_long = false;
    }
}

static void element_begins(void *context, const XML_Char *name, const XML_Char **attributes)
{
    struct reading *reading = context;
    int depth = ++reading->depth;

    if (depth > DEPTH_MAX) {
        refuse(reading, _("its elements are nested too deeply"));
    } else if (depth == DEPTH_ROOT) {
        if (strcmp(name, "clientConfig") != 0)
            refuse(reading, _("it is another kind of document"));
    } else if (depth == DEPTH_PROVIDER) {
        if (strcmp(name, "emailProvider") == 0 && !reading->had_provider)
            begin_provider(reading, attribute(attributes, "id"));
    } else {
        bool in = strcmp(name, "incomingServer") == 0, out = strcmp(name, "outgoingServer") == 0;
        if (depth == DEPTH_SERVER && reading->in_provider && (in || out))
            begin_server(reading, out, attribute(attributes, "type"));
        begin_part(reading, name);
    }
}

static void text_comes(void *context, const XML_Char *bytes, int length)
{
    struct reading *reading = context;

    /* Not what stands in elements inside. */
    if (reading->part == NULL || reading->depth != reading->part_depth)
        return;
    for (int i = 0; i < length; i++) {
        bool blank = bytes[i] == ' ' || bytes[i] == '\t' || bytes[i] == '\n' || bytes[i] == '\r';
        if (blank && (reading->length == 0 || reading->text[reading->length - 1] == ' '))
            continue;
        if (reading->length + 1 < sizeof reading->text)
            reading->text[reading->length++] = blank ? ' ' : bytes[i];
        else
            reading->too_long = true;
    }
}

static void end_part(struct reading *reading)
{
    if (reading->length > 0 && reading->text[reading->length - 1] == ' ')
        reading->length--;
    reading->text[reading->length] = '\0';
    if (reading->length > 0 && !reading->too_long)
        reading->part->take(reading, reading->text);
    reading->part = NULL;
}

static void end_server(struct reading *reading)
{
    struct autoconfig *out = reading->out;
    const struct autoconfig_server *server = &reading->server;

    if (reading->in_server && server->host[0] != '\0' && server->port != 0 &&
        server->encryption[0] != '\0' && out->count < AUTOCONFIG_SERVERS_MAX)
        out->servers[out->count++] = *server;
    reading->in_server = false;
}

static void element_ends(void *context, const XML_Char *name)
{
    struct reading *reading = context;

    (void)name;
    if (reading->part != NULL && reading->depth == reading->part_depth)
        end_part(reading);
    if (reading->depth == DEPTH_SERVER)
        end_server(reading);
    if (reading->depth == DEPTH_PROVIDER)
        reading->in_provider = false;
    reading->depth--;
}

/* No entity is ever defined, so none can grow; nothing else is fetched. */
static void dtd_begins(void *context, const XML_Char *name, const XML_Char *system,
                       const XML_Char *public, int internal)
{
    (void)system;
    (void)public;
    (void)internal;
    refuse(context, strcmp(name, "clientConfig") == 0 ? _("it holds a DTD, which is not read")
                                                      : _("it is another kind of document"));
}

/* The document ------------------------------------------------------------------------------ */

static bool set_address(struct reading *reading, const char *address, struct err *err)
{
    const char *at = strrchr(address, '@');

    reading->domain = at != NULL ? at + 1 : address;
    reading->address = at != NULL ? address : NULL;
    return at != NULL ? address_valid(address, err) : host_valid(address, err, _("The domain"));
}

static bool load_expat(struct expat *expat, struct err *err)
{
#define X(name) LIBRARY_ENTRY(XML_, struct expat, name)
    static const struct library_entry functions[] = {EXPAT_FUNCTIONS(X)};
#undef X

    return library_load("libexpat.so.1", functions, sizeof functions / sizeof functions[0], expat,
                        err);
}

bool autoconfig_read(const char *bytes, size_t length, const char *address, struct autoconfig *out,
                     struct err *err)
{
    struct reading reading = {.out = out};

    memset(out, 0, sizeof *out);
    if (!set_address(&reading, address, err))
        return false;
    if (length > DOCUMENT_MAX)
        return fail(err, ERR_INPUT, _("The configuration is too large."));
    if (!load_expat(&reading.expat, err))
        return false;
    reading.parser = reading.expat.ParserCreate(NULL);
    if (reading.parser == NULL)
        return fail(err, ERR_INTERNAL, _("XML cannot be read."));
    reading.expat.SetUserData(reading.parser, &reading);
    reading.expat.SetElementHandler(reading.parser, element_begins, element_ends);
    reading.expat.SetCharacterDataHandler(reading.parser, text_comes);
    reading.expat.SetStartDoctypeDeclHandler(reading.parser, dtd_begins);
    bool read = reading.expat.Parse(reading.parser, bytes, (int)length, XML_TRUE) == XML_STATUS_OK;
    if (!read) {
        memset(out, 0, sizeof *out);
        fail(err, ERR_INPUT, _("The configuration cannot be read: %s (line %lu)."),
             reading.refusal != NULL
                 ? reading.refusal
                 : reading.expat.ErrorString(reading.expat.GetErrorCode(reading.parser)),
             (unsigned long)reading.expat.GetCurrentLineNumber(reading.parser));
    }
    reading.expat.ParserFree(reading.parser);
    return read;
}
