/* Checks what may leave a visit: a cell that does not fit what was agreed is not counted. */
#include "core/wire/cell.h"

/* A finished visit answered every table in force, or it is not a visit. */
bool cell_fits(const struct cell *cell, const struct terms *terms)
{
    uint8_t tables = terms->mode == MODE_BANDS ? terms->tables : 0;
    if (terms->mode == MODE_OFF || (cell->high & (uint8_t)~cell->tables))
        return false;
    if (cell->kind == CELL_CHECKIN)
        return cell->tables == 0;
    return cell->kind == CELL_VISIT && cell->tables == tables;
}
