/* See compose.h. The pairs are those of the Unicode Character Database that both Unicode's forms C
 * and D know, for the Latin blocks: U+00C0 to U+024F and U+1E00 to U+1EFF. */
#include "core/plain/compose.h"
#include "core/plain/letter.h"
#include <stddef.h>

/* Marks, from the first that stands below its letter or at its side. */
enum { FIRST = 0x300, BELOW = 0x31B, LAST = 0x36F };

/* For each mark: a letter, then the same with the mark, and so on. */
static const struct {
    uint32_t mark;
    const char *pairs;
} MARKS[] = {
    {0x300, "AÀEÈIÌOÒUÙaàeèiìoòuùÜǛüǜNǸnǹĒḔēḕŌṐōṑWẀwẁÂẦâầĂẰăằÊỀêềÔỒôồƠỜơờƯỪưừYỲyỳ"},
    {0x301, "AÁEÉIÍOÓUÚYÝaáeéiíoóuúyýCĆcćLĹlĺNŃnńRŔrŕSŚsśZŹzźÜǗüǘGǴgǵÅǺåǻÆǼæǽØǾøǿÇḈçḉĒḖēḗÏḮïḯKḰkḱMḾ"
            "mḿÕṌõṍŌṒōṓPṔpṕŨṸũṹWẂwẃÂẤâấĂẮăắÊẾêếÔỐôốƠỚơớƯỨưứ"},
    {0x302, "AÂEÊIÎOÔUÛaâeêiîoôuûCĈcĉGĜgĝHĤhĥJĴjĵSŜsŝWŴwŵYŶyŷZẐzẑẠẬạậẸỆẹệỌỘọộ"},
    {0x303, "AÃNÑOÕaãnñoõIĨiĩUŨuũVṼvṽÂẪâẫĂẴăẵEẼeẽÊỄêễÔỖôỗƠỠơỡƯỮưữYỸyỹ"},
    {0x304, "AĀaāEĒeēIĪiīOŌoōUŪuūÜǕüǖÄǞäǟȦǠȧǡÆǢæǣǪǬǫǭÖȪöȫÕȬõȭȮȰȯȱYȲyȳGḠgḡḶḸḷḹṚṜṛṝ"},
    {0x306, "AĂaăEĔeĕGĞgğIĬiĭOŎoŏUŬuŭȨḜȩḝẠẶạặ"},
    {0x307, "CĊcċEĖeėGĠgġIİZŻzżAȦaȧOȮoȯBḂbḃDḊdḋFḞfḟHḢhḣMṀmṁNṄnṅPṖpṗRṘrṙSṠsṡŚṤśṥŠṦšṧṢṨṣṩTṪtṫWẆwẇXẊxẋ"
            "YẎyẏſẛ"},
    {0x308, "AÄEËIÏOÖUÜaäeëiïoöuüyÿYŸHḦhḧÕṎõṏŪṺūṻWẄwẅXẌxẍtẗ"},
    {0x309, "AẢaảÂẨâẩĂẲăẳEẺeẻÊỂêểIỈiỉOỎoỏÔỔôổƠỞơởUỦuủƯỬưửYỶyỷ"},
    {0x30A, "AÅaåUŮuůwẘyẙ"},
    {0x30B, "OŐoőUŰuű"},
    {0x30C, "CČcčDĎdďEĚeěLĽlľNŇnňRŘrřSŠsšTŤtťZŽzžAǍaǎIǏiǐOǑoǒUǓuǔÜǙüǚGǦgǧKǨkǩƷǮʒǯjǰHȞhȟ"},
    {0x30F, "AȀaȁEȄeȅIȈiȉOȌoȍRȐrȑUȔuȕ"},
    {0x311, "AȂaȃEȆeȇIȊiȋOȎoȏRȒrȓUȖuȗ"},
    {0x31B, "OƠoơUƯuư"},
    {0x323, "BḄbḅDḌdḍHḤhḥKḲkḳLḶlḷMṂmṃNṆnṇRṚrṛSṢsṣTṬtṭVṾvṿWẈwẉZẒzẓAẠaạEẸeẹIỊiịOỌoọƠỢơợUỤuụƯỰưựYỴyỵ"},
    {0x324, "UṲuṳ"},
    {0x325, "AḀaḁ"},
    {0x326, "SȘsșTȚtț"},
    {0x327, "CÇcçGĢgģKĶkķLĻlļNŅnņRŖrŗSŞsşTŢtţEȨeȩDḐdḑHḨhḩ"},
    {0x328, "AĄaąEĘeęIĮiįUŲuųOǪoǫ"},
    {0x32D, "DḒdḓEḘeḙLḼlḽNṊnṋTṰtṱUṶuṷ"},
    {0x32E, "HḪhḫ"},
    {0x330, "EḚeḛIḬiḭUṴuṵ"},
    {0x331, "BḆbḇDḎdḏKḴkḵLḺlḻNṈnṉRṞrṟTṮtṯZẔzẕhẖ"},
};

static uint32_t look_up(uint32_t letter, uint32_t mark)
{
    for (size_t i = 0; i < sizeof MARKS / sizeof MARKS[0]; i++)
        for (const char *at = MARKS[i].mark == mark ? MARKS[i].pairs : ""; *at;) {
            uint32_t base = letter_next(&at), whole = letter_next(&at);
            if (base == letter)
                return whole;
        }
    return 0;
}

bool compose_apart(uint32_t letter, uint32_t *base, uint32_t *mark)
{
    for (size_t i = 0; i < sizeof MARKS / sizeof MARKS[0]; i++)
        for (const char *at = MARKS[i].pairs; *at;) {
            *base = letter_next(&at);
            *mark = MARKS[i].mark;
            if (letter_next(&at) == letter)
                return true;
        }
    return false;
}

uint32_t compose_pair(uint32_t letter, uint32_t mark)
{
    uint32_t whole = mark < FIRST || mark > LAST ? 0 : look_up(letter, mark), base, before;
    if (whole || mark < BELOW || mark > LAST || !compose_apart(letter, &base, &before) ||
        before >= BELOW)
        return whole;
    whole = look_up(base, mark);
    return whole ? look_up(whole, before) : 0;
}
