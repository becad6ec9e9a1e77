/* Pages of lines that are longer than the screen: one meaning of the keys for all of them. */
#include "app/parts.h"

bool scroll_wanted(enum action action)
{
    switch (action) {
    case ACTION_UP:
    case ACTION_DOWN:
    case ACTION_PAGE_UP:
    case ACTION_PAGE_DOWN:
    case ACTION_HOME:
    case ACTION_END:
        return true;
    default:
        return false;
    }
}

size_t scroll_top(enum action action, size_t top, size_t lines, size_t rows)
{
    size_t last = lines > rows ? lines - rows : 0;
    size_t step = action == ACTION_PAGE_UP || action == ACTION_PAGE_DOWN ? rows : 1;
    if (action == ACTION_UP || action == ACTION_PAGE_UP)
        top = top > step ? top - step : 0;
    else if (action == ACTION_DOWN || action == ACTION_PAGE_DOWN)
        top += step;
    else if (action == ACTION_HOME || action == ACTION_END)
        top = action == ACTION_END ? last : 0;
    return top < last ? top : last;
}

size_t scroll_rows(const struct app *app, int reserved)
{
    struct layout layout;
    app_layout(app, &layout);
    return layout.body_rows - reserved > 1 ? (size_t)(layout.body_rows - reserved) : 1;
}
