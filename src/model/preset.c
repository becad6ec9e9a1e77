/* The usual transports. */
#include "model/preset.h"

#include "base/i18n.h"

#include <stdio.h>
#include <string.h>

const struct preset presets[PRESET_COUNT] = {
    {"pop3", "tls", 995, N_("POP3 over TLS"), false, NULL},
    {"pop3", "starttls", 110, N_("POP3 with STARTTLS"), false, NULL},
    {"pop3", "none", 110, N_("POP3, no encryption"), false,
     N_("The password and the mail cross the network in clear text.")},
    {"imap4", "tls", 993, N_("IMAP4 over TLS"), false, NULL},
    {"imap4", "starttls", 143, N_("IMAP4 with STARTTLS"), false, NULL},
    {"imap4", "none", 143, N_("IMAP4, no encryption"), false,
     N_("The password and the mail cross the network in clear text.")},
    {"smtp", "tls", 465, N_("SMTP over TLS"), true, NULL},
    {"smtp", "starttls", 587, N_("SMTP with STARTTLS, submission"), true, NULL},
    {"smtp", "starttls", 25, N_("SMTP with STARTTLS"), false,
     N_("Many networks block port 25 on the way out (OP25B).")},
    {"smtp", "none", 587, N_("SMTP, no encryption, submission"), true,
     N_("The password and the mail cross the network in clear text.")},
    {"smtp", "none", 25, N_("SMTP, no encryption"), false,
     N_("The mail crosses the network in clear text, and many networks block port 25.")},
};

static const struct transport_fields *of(const struct record *record, enum side side)
{
    return transport_fields(record_kind(record), side);
}

static const char *protocol_of(const struct record *record, enum side side)
{
    enum field_id id = of(record, side)->protocol;

    return id == FIELD_NONE ? "smtp" : record_get(record, id);
}

static bool same(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

size_t presets_for(const struct record *server, enum side side, size_t out[PRESET_COUNT])
{
    const char *protocol = protocol_of(server, side);
    size_t count = 0;

    for (size_t i = 0; i < PRESET_COUNT; i++)
        if (same(presets[i].protocol, protocol))
            out[count++] = i;
    return count;
}

size_t preset_of(const struct record *server, enum side side)
{
    const struct transport_fields *transport = of(server, side);
    const char *protocol = protocol_of(server, side);

    for (size_t i = 0; i < PRESET_COUNT; i++)
        if (same(presets[i].protocol, protocol) &&
            same(presets[i].encryption, record_get(server, transport->encryption)) &&
            presets[i].port == record_number(server, transport->port, 0))
            return i;
    return PRESET_COUNT;
}

void preset_choose(struct record *server, enum side side, size_t preset)
{
    char port[16];

    if (preset >= PRESET_COUNT)
        return;
    snprintf(port, sizeof(port), "%d", presets[preset].port);
    record_set(server, of(server, side)->encryption, presets[preset].encryption, ORIGIN_USER, NULL);
    record_set(server, of(server, side)->port, port, ORIGIN_USER, NULL);
}

int preset_port_for(const struct record *server, enum side side, const char *encryption)
{
    const char *protocol = protocol_of(server, side);
    enum field_id method = of(server, side)->method;
    bool logs_in = method != FIELD_NONE && record_is(server, method, "smtp-auth");

    for (size_t i = 0; i < PRESET_COUNT; i++) {
        /* In clear text the port tells submission, with a login, from relaying, without. */
        bool relay = side == SIDE_SEND && same("none", encryption);

        if (same(presets[i].protocol, protocol) && same(presets[i].encryption, encryption) &&
            (!relay || presets[i].with_auth == logs_in))
            return presets[i].port;
    }
    return 0;
}

int preset_port(const struct record *server, enum side side)
{
    return preset_port_for(server, side, record_get(server, of(server, side)->encryption));
}
