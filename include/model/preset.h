/* model/preset.h - the usual transports: choosing one sets encryption and port (RFC 8314: TLS
 * first). One table; `probe`, the wizard and the default ports read it. */
#ifndef MAILSETUP_MODEL_PRESET_H
#define MAILSETUP_MODEL_PRESET_H

#include "model/report.h"
#include "model/server.h"

struct preset {
    const char *protocol;   /* "pop3", "imap4", "smtp" */
    const char *encryption; /* "tls", "starttls", "none" */
    int port;
    const char *label;  /* N_(): "POP3 over TLS" */
    bool with_auth;     /* SMTP: the one to propose when the client logs in */
    const char *remark; /* N_(): said beside it, or NULL */
};

enum { PRESET_COUNT = 11 };
extern const struct preset presets[PRESET_COUNT];

/* The presets for a side of server in the order of the table: indices into presets[]. */
size_t presets_for(const struct record *server, enum side side, size_t out[PRESET_COUNT]);
/* The preset that equals the side's encryption and port; PRESET_COUNT: another port. */
size_t preset_of(const struct record *server, enum side side);
/* Sets encryption and port of the side as chosen by the user. */
void preset_choose(struct record *server, enum side side, size_t preset);
/* The port proposed for the side's protocol, encryption and login. */
int preset_port(const struct record *server, enum side side);
/* The same, if the encryption were this one. */
int preset_port_for(const struct record *server, enum side side, const char *encryption);

/* What probes found of the presets offered: reports[i] is of offered[i]; NULL or not done: nothing
 * is known yet, which counts as good. The preset to propose, by what it is found to offer, the
 * weightiest first: it answers, it is encrypted, its certificate is good, one can log in there, TLS
 * is there from the beginning, it is meant for submission. PRESET_COUNT: none answers, or one that
 * could still be better has not answered yet. */
size_t preset_best(const size_t *offered, const struct report *const *reports, size_t count,
                   enum side side);
/* How one may log in there as far as the server named it, blank-separated: mechanisms of SASL,
 * APOP, USER/PASS. before: before STARTTLS. */
void preset_logins(const struct report *report, enum side side, bool before, struct text *out);

#endif
