/* app/certificate.h - the certificate page (check.certificate): what a server showed of itself,
 * wrapped to the screen's columns; check.top is the first line shown. The body's last row says
 * what can be done. */
#ifndef MAILSETUP_APP_CERTIFICATE_H
#define MAILSETUP_APP_CERTIFICATE_H

#include <stdbool.h>
#include <stddef.h>

struct app;

struct certificate_line {
    enum certificate_kind {
        CERTIFICATE_TITLE,  /* a link of the chain begins, or another part of the page */
        CERTIFICATE_BROKEN, /* the title of a link at which verification fails */
        CERTIFICATE_VALUE,
        CERTIFICATE_STRONG,
        CERTIFICATE_GOOD,
        CERTIFICATE_DOUBTFUL,
        CERTIFICATE_BAD,
        CERTIFICATE_HOST,  /* a host that the certificate is good for */
        CERTIFICATE_CHOSEN /* the one that would be used */
    } kind;
    const char *label; /* translated; "" on the lines that continue a value */
    char *text;
};
enum { CERTIFICATE_LABEL_COLUMNS = 16, CERTIFICATE_FOOT_ROWS = 1 }; /* values stand behind */
size_t app_certificate(const struct app *app, struct certificate_line **lines);
void app_certificate_free(struct certificate_line *lines, size_t count);

/* What the page's keys would do now. */
struct certificate_offer {
    char *host;       /* use this host; owned; NULL: the certificate is made out to the one it is */
    size_t hosts;     /* how many there are to choose from */
    bool pin_changed; /* another key is pinned: it is asked before this one takes its place */
    bool pinned;      /* this key is pinned already */
};
void app_certificate_offer(const struct app *app, struct certificate_offer *offer);

#endif
