#include "intake/definition_sheets/definition_words.h"

#include "characters/blank.h"
#include "characters/code_points.h"
#include "intake/numerals/numeral.h"
#include "intake/understand/written_amount.h"
#include "text/search_key.h"

#include <algorithm>
#include <array>
#include <span>

namespace taizhang {

namespace {

template <class Value>
struct Word {
    std::string_view text;
    Value value;
};

constexpr Word<UnitKind> unit_kinds[]{{"党委", UnitKind::committee},
                                      {"机关党委", UnitKind::committee},
                                      {"基层党委", UnitKind::committee},
                                      {"党组", UnitKind::committee},
                                      {"委员会", UnitKind::committee},
                                      {"partycommittee", UnitKind::committee},
                                      {"党总支", UnitKind::general_branch},
                                      {"总支", UnitKind::general_branch},
                                      {"党总支部", UnitKind::general_branch},
                                      {"generalbranch", UnitKind::general_branch},
                                      {"党支部", UnitKind::branch},
                                      {"支部", UnitKind::branch},
                                      {"partybranch", UnitKind::branch},
                                      {"党小组", UnitKind::group},
                                      {"小组", UnitKind::group},
                                      {"partygroup", UnitKind::group},
                                      {"office", UnitKind::office},
                                      {"部门", UnitKind::office},
                                      {"科室", UnitKind::office},
                                      {"处室", UnitKind::office},
                                      {"职能部门", UnitKind::office}};

/// The longer ones first: a 党总支部 is no 支部.
constexpr Word<UnitKind> name_ends[]{{"党小组", UnitKind::group},
                                     {"总支部", UnitKind::general_branch},
                                     {"总支委员会", UnitKind::general_branch},
                                     {"总支", UnitKind::general_branch},
                                     {"支部委员会", UnitKind::branch},
                                     {"支部", UnitKind::branch},
                                     {"党委", UnitKind::committee},
                                     {"委员会", UnitKind::committee},
                                     {"党组", UnitKind::committee}};

constexpr Word<Cycle> cycles[]{{"半年", Cycle::half_year}, {"季度", Cycle::quarter},
                               {"季", Cycle::quarter},     {"月度", Cycle::month},
                               {"月", Cycle::month},       {"星期", Cycle::week},
                               {"周", Cycle::week},        {"年度", Cycle::year},
                               {"全年", Cycle::year},      {"年", Cycle::year}};

constexpr Word<Cycle> english_cycles[]{
    {"week", Cycle::week},           {"weekly", Cycle::week},
    {"month", Cycle::month},         {"monthly", Cycle::month},
    {"quarter", Cycle::quarter},     {"quarterly", Cycle::quarter},
    {"half-year", Cycle::half_year}, {"halfyear", Cycle::half_year},
    {"half_year", Cycle::half_year}, {"year", Cycle::year},
    {"yearly", Cycle::year}};

constexpr std::string_view words_of_owner_itself[]{
    "本级", "本单位", "本组织", "自身", "党委", "机关党委", "党委本级", "self", "itself"};

constexpr Word<Phasing> phasings[]{{"平均", Phasing::even},
                                   {"均分", Phasing::even},
                                   {"平均分解", Phasing::even},
                                   {"按季平均", Phasing::even},
                                   {"evenly", Phasing::even},
                                   {"权重", Phasing::weights},
                                   {"按权重", Phasing::weights},
                                   {"按权重分解", Phasing::weights},
                                   {"byweights", Phasing::weights},
                                   {"按上年", Phasing::last_year},
                                   {"参照上年", Phasing::last_year},
                                   {"上年实际", Phasing::last_year},
                                   {"按上年实际", Phasing::last_year},
                                   {"aslastyear", Phasing::last_year},
                                   {"手工", Phasing::manual},
                                   {"手动", Phasing::manual},
                                   {"逐季填写", Phasing::manual},
                                   {"按季填写", Phasing::manual},
                                   {"自定", Phasing::manual},
                                   {"byhand", Phasing::manual}};

constexpr Word<Measure> measure_words[]{
    {"求和", Measure::sum},      {"合计", Measure::sum},        {"累计", Measure::sum},
    {"addedup", Measure::sum},   {"取最新值", Measure::latest}, {"最新值", Measure::latest},
    {"期末数", Measure::latest}, {"时点数", Measure::latest},   {"latestvalue", Measure::latest},
    {"比率", Measure::ratio},    {"比例", Measure::ratio}};

constexpr Word<Direction> directions[]{
    {"至少达到", Direction::at_least}, {"不低于", Direction::at_least},
    {"不少于", Direction::at_least},   {"达到", Direction::at_least},
    {"越多越好", Direction::at_least}, {"正向", Direction::at_least},
    {"atleast", Direction::at_least},  {"不超过", Direction::at_most},
    {"上限", Direction::at_most},      {"不高于", Direction::at_most},
    {"越少越好", Direction::at_most},  {"负向", Direction::at_most},
    {"atmost", Direction::at_most},    {"监测", Direction::track},
    {"仅统计", Direction::track},      {"不考核", Direction::track},
    {"countedonly", Direction::track}};

/// Before an amount; the longer ones first.
constexpr Word<Direction> amount_words[]{
    {"不得超过", Direction::at_most}, {"不超过", Direction::at_most},
    {"不高于", Direction::at_most},   {"控制在", Direction::at_most},
    {"至多", Direction::at_most},     {"≤", Direction::at_most},
    {"<=", Direction::at_most},       {"不少于", Direction::at_least},
    {"不低于", Direction::at_least},  {"至少", Direction::at_least},
    {"达到", Direction::at_least},    {"≥", Direction::at_least},
    {">=", Direction::at_least}};

constexpr std::string_view words_for_nothing[]{"无", "长期", "至今", "null", "none"};
/// Words in a frequency that change nothing.
constexpr std::string_view words_beside_frequency[]{
    "不少于", "不低于", "至少", "每", "召开", "开展",    "组织",  "进行", "应",    "一般", "/",
    "／",     "，",     ",",    "(",  ")",    "atleast", "times", "time", "every", "per",  "a"};
constexpr std::u32string_view counted_in = U"次场期回轮堂";

template <class Value>
std::optional<Value> word_in(std::span<const Word<Value>> words, std::string_view text) {
    if (const auto own = named<Value>(trimmed(text)))
        return own;
    const std::string key = folded(text);
    const auto found = std::ranges::find(words, key, &Word<Value>::text);
    return found == words.end() ? std::nullopt : std::optional{found->value};
}

std::string without(std::string text, std::span<const std::string_view> words) {
    for (const std::string_view word : words)
        for (size_t at = 0; (at = text.find(word, at)) != std::string::npos;)
            text.erase(at, word.size());
    return text;
}

/// Takes what a frequency is made of from the front, piece by piece; anything else is refused:
/// 每两月一次, 每月5日前 and 一至两次 say something that a rule can't hold.
class FrequencyReader {
public:
    explicit FrequencyReader(const std::string& text) : m_text(code_points_of(text)) {}

    std::optional<Frequency> read() {
        while (m_at < m_text.size())
            if (!take_cycle() && !take_count())
                return std::nullopt;
        return m_per ? std::optional{Frequency{*m_per, m_count}} : std::nullopt;
    }

private:
    bool take_cycle() {
        for (const auto& [word, cycle] : cycles) {
            const std::u32string characters = code_points_of(word);
            if (!m_text.substr(m_at).starts_with(characters))
                continue;
            m_at += characters.size();
            const bool is_first = !m_per;
            m_per = cycle;
            return is_first;
        }
        return false;
    }

    /// 1次, 两次; 一 of 一季一次 is no count.
    bool take_count() {
        const auto numeral = numeral_at(m_text, m_at);
        if (!numeral || !numeral->value || numeral->is_approximate)
            return false;
        m_at += numeral->length;
        if (m_at < m_text.size() && m_text[m_at] == U'个')
            ++m_at;
        const bool is_counted = m_at < m_text.size() && counted_in.contains(m_text[m_at]);
        m_at += is_counted ? 1 : 0;
        if (!is_counted && m_at < m_text.size())
            return *numeral->value == whole(1) && !m_per;
        const bool is_first = !m_count;
        m_count = static_cast<int>(numeral->value->thousandths / 1000);
        return is_first && *numeral->value == whole(*m_count) && *m_count > 0;
    }

    std::u32string m_text;
    size_t m_at = 0;
    std::optional<Cycle> m_per;
    std::optional<int> m_count;
};

} // namespace

std::optional<UnitKind> unit_kind_said(std::string_view text) {
    return word_in<UnitKind>(unit_kinds, text);
}

std::optional<UnitKind> unit_kind_in_name(std::string_view name) {
    const std::string key = folded(name);
    const auto found = std::ranges::find_if(
        name_ends, [&](const Word<UnitKind>& word) { return key.ends_with(word.text); });
    return found == std::end(name_ends) ? std::nullopt : std::optional{found->value};
}

std::optional<Frequency> frequency_said(std::string_view text) {
    if (const auto own = word_in<Cycle>(english_cycles, text))
        return Frequency{*own, {}};
    return FrequencyReader{without(folded(text), words_beside_frequency)}.read();
}

std::optional<Owner> owner_said(std::string_view text) {
    std::string key = folded(text);
    if (std::ranges::find(words_of_owner_itself, key) != std::end(words_of_owner_itself))
        return Owner{};
    constexpr std::array<std::string_view, 9> each{"每一个", "每个", "所属", "所有", "全体",
                                                   "各个",   "各",   "每",   "each"};
    for (const std::string_view word : each)
        if (key.starts_with(word)) {
            key.erase(0, word.size());
            break;
        }
    const auto kind = unit_kind_said(key);
    return kind ? std::optional{Owner{kind}} : std::nullopt;
}

std::optional<Phasing> phasing_said(std::string_view text) {
    return word_in<Phasing>(phasings, text);
}

std::optional<Measure> measure_said(std::string_view text) {
    return word_in<Measure>(measure_words, text);
}

std::optional<Direction> direction_said(std::string_view text) {
    return word_in<Direction>(directions, text);
}

SaidAmount amount_said(std::string_view text) {
    SaidAmount said;
    text = trimmed(text);
    for (const auto& [word, direction] : amount_words)
        if (text.starts_with(word)) {
            said.direction = direction;
            text = trimmed(text.substr(word.size()));
            break;
        }
    constexpr std::string_view within = "以内";
    if (text.ends_with(within)) {
        said.direction = Direction::at_most;
        text = trimmed(text.substr(0, text.size() - within.size()));
    }
    for (const std::string_view sign : {"%", "％"})
        if (text.ends_with(sign))
            text = trimmed(text.substr(0, text.size() - sign.size()));
    said.number = plain_amount(text);
    if (!read_quantity(said.number).value)
        if (const auto spelled = spelled_amount(text))
            said.number = *spelled;
    return said;
}

bool says_nothing(std::string_view text) {
    text = trimmed(text);
    return text.empty() || is_dash(text) ||
           std::ranges::find(words_for_nothing, text) != std::end(words_for_nothing);
}

std::vector<std::string> parts_said(std::string_view text) {
    constexpr std::array<std::string_view, 8> marks{"|", "、", "，", ",", "；", ";", "/", "／"};
    std::vector<std::string> parts;
    while (!text.empty()) {
        size_t end = text.size();
        size_t mark_size = 0;
        for (const std::string_view mark : marks)
            if (const size_t at = text.find(mark); at < end) {
                end = at;
                mark_size = mark.size();
            }
        if (const auto part = trimmed(text.substr(0, end)); !part.empty())
            parts.emplace_back(part);
        text.remove_prefix(end + mark_size);
    }
    return parts;
}

} // namespace taizhang
