/* Failure as a value: a code and one sentence that is safe to show. */
#include "base/err.h"

#include "base/text.h"
#include "base/utf8.h"

#include <stdarg.h>
#include <stdio.h>
#include <string.h>

static const int exit_statuses[] = {
    [ERR_NONE] = 0,      [ERR_CHECK] = 1,        [ERR_USAGE] = 64,      [ERR_INPUT] = 65,
    [ERR_NO_INPUT] = 66, [ERR_UNREACHABLE] = 69, [ERR_INTERNAL] = 70,   [ERR_CREATE] = 73,
    [ERR_IO] = 74,       [ERR_LOCKED] = 75,      [ERR_PERMISSION] = 77, [ERR_SETTINGS] = 78,
};

bool fail(struct err *err, enum err_code code, const char *format, ...)
{
    char raw[4 * ERR_TEXT_MAX];
    struct text visible = {0};
    va_list arguments;

    if (err == NULL)
        return false;
    va_start(arguments, format);
    if (vsnprintf(raw, sizeof(raw), format, arguments) < 0)
        raw[0] = '\0';
    va_end(arguments);
    utf8_visible(&visible, raw, strlen(raw));
    err->code = code;
    text_copy(err->text, sizeof(err->text), text_get(&visible));
    text_free(&visible);
    return false;
}

int err_exit_status(enum err_code code)
{
    size_t count = sizeof(exit_statuses) / sizeof(exit_statuses[0]);

    return (size_t)code < count ? exit_statuses[code] : exit_statuses[ERR_INTERNAL];
}
