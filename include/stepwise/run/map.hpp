// SPDX-License-Identifier: BSL-1.0
// Running a Map: its items in their order, in this thread.
#pragma once

#include <stepwise/run/build.hpp>
#include <stepwise/run/figure.hpp>
#include <stepwise/run/nested.hpp>
#include <stepwise/run/rule.hpp>
#include <stepwise/workflow/map.hpp>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace stepwise {

namespace detail {
// What stands in a set of handlers for reading the items, or writing the results, of the Map S.
template <class S>
struct items_reader;
template <class S>
struct results_writer;
}  // namespace detail

/// Gives a Map with an item_reader its items: `read_items<Convert>([](const item_source& from) { return rows(from); })`.
/// The function takes an item_source and gives a std::vector of the items. What it throws is
/// States.ItemReaderFailed.
template <class S, class Function>
constexpr handler<detail::items_reader<S>, std::remove_cvref_t<Function>> read_items(Function&& function) {
  return {std::forward<Function>(function)};
}
/// Writes the results of a Map with a result_writer: the function takes a result_target and a std::vector of the
/// outputs, and gives a map_run_result. What it throws is States.ResultWriterFailed.
template <class S, class Function>
constexpr handler<detail::results_writer<S>, std::remove_cvref_t<Function>> write_results(Function&& function) {
  return {std::forward<Function>(function)};
}

namespace detail {

/// What an ItemSelector sees besides the input: the item.
template <class S, class Env, class Item>
struct item_surroundings : surroundings<S, Env> {
  Item& value;
  std::size_t index;
  std::string_view key;
  std::string_view source;
};

/// A function for reading or writing that cannot be called, or gives something else.
template <class Root, class S, bool Writes>
struct part_misfit {
  static constexpr sentence words = [] {
    sentence out;
    out << "run of " << type_name<Root> << ": the function that " << (Writes ? "writes the results of " : "reads the items of ") << ref_of<S>.type_name << " must take "
        << (Writes ? "const stepwise::result_target& and std::vector<" : "const stepwise::item_source&");
    if (Writes) out << schema_of<scope_output<typename processor_of<S>::type>> << ">";
    out << ", and give " << (Writes ? "stepwise::map_run_result" : "std::vector<");
    if (!Writes) out << schema_of<typename items_of<S>::item> << ">";
    return out;
  }();
};
template <class Root, class S, bool Writes>
struct part_missing {
  static constexpr sentence words = [] {
    sentence out;
    const std::string_view name = ref_of<S>.type_name;
    out << "run of " << type_name<Root> << ": nothing " << (Writes ? "writes the results of " : "reads the items of ") << name << "; give it a function: stepwise::"
        << (Writes ? "write_results<" : "read_items<") << name << ">(...)";
    return out;
  }();
};

/// A text in a template as a template argument.
template <class Field, node_index I>
inline constexpr auto fixed_text_at = [] {
  constexpr const template_view& tree = parsed_field<Field>::value.tree;
  fixed_string<tree.view(tree[I].text).size() + 1> made;
  for (std::size_t i = 0; i < made.size(); ++i) made.text[i] = tree.view(tree[I].text)[i];
  return made;
}();

/// The number of items that may fail.
struct tolerance {
  double count = -1;
  double percentage = -1;

  bool is_exceeded(std::size_t failed, std::size_t total) const {
    if (count < 0 && percentage < 0) return failed > 0;
    if (count >= 0 && static_cast<double>(failed) > count) return true;
    return percentage >= 0 && static_cast<double>(failed) * 100 > percentage * static_cast<double>(total);
  }
};

template <class S>
struct nested_work<S, state_type::map> {
  using items = items_of<S>;
  using item = typename items::item;
  using workflow = typename processor_of<S>::type;
  using result = typename stages<S>::result;
  static constexpr const map_info& info = map_info_of<S>;

  template <class Part, class Result, class... Arguments, class Handlers>
  static constexpr bool fits(Handlers* set) {
    if constexpr (!in_set<Part, Handlers>)
      return true;
    else if constexpr (requires(Arguments... given) { find_handler<Part>(*set)(static_cast<Arguments&&>(given)...); })
      return std::is_convertible_v<decltype(find_handler<Part>(*set)(std::declval<Arguments>()...)), Result>;
    else
      return false;
  }
  template <class Root, class Handlers>
  static constexpr auto find_problem() {
    if constexpr (info.reader != nullptr && !in_set<items_reader<S>, Handlers>)
      return part_missing<Root, S, false>{};
    else if constexpr (std::is_same_v<result, map_run_result> && !in_set<results_writer<S>, Handlers>)
      return part_missing<Root, S, true>{};
    else if constexpr (!fits<items_reader<S>, std::vector<item>, const item_source&>(static_cast<Handlers*>(nullptr)))
      return part_misfit<Root, S, false>{};
    else if constexpr (!fits<results_writer<S>, map_run_result, const result_target&, std::vector<scope_output<workflow>>>(static_cast<Handlers*>(nullptr)))
      return part_misfit<Root, S, true>{};
    else
      return no_problem{};
  }

  /// `visible` is what the Map sees of its input; it is not needed afterwards.
  template <class Env, class Visible>
  static result run(Env& env, Visible& visible) {
    runner<Env, Visible> work{env, visible};
    work.read_figures();
    if constexpr (info.reader != nullptr)
      work.read();
    else if constexpr (map_info_of<S>.items_path.how == placement::replace)
      work.each_of(visible);
    else
      work.each_at();
    return work.finish();
  }

  template <class Env, class Visible>
  struct runner {
    Env& env;
    Visible& visible;
    std::vector<scope_output<workflow>> outputs{};
    std::vector<typename items::selected> waiting{};  // for their batch
    std::size_t index = 0;
    std::size_t failed = 0;
    tolerance tolerated{};
    double most_rows = -1;      // below zero for any number, as the next one
    double most_in_batch = -1;

    static constexpr double any = 100'000'000;

    // They are read before the items, and fail where nothing comes of them too. MaxInputBytesPerBatch is not counted here.
    void read_figures() {
      if constexpr (info.max_concurrency_path != nullptr) static_cast<void>(read_number<typename S::max_concurrency_path>("max_concurrency_path", 0, any));
      if (info.has_tolerated_count) tolerated.count = static_cast<double>(info.tolerated_count);
      if (info.has_tolerated_percentage) tolerated.percentage = info.tolerated_percentage;
      if constexpr (info.tolerated_count_path != nullptr) tolerated.count = read_number<typename S::tolerated_failure_count_path>("tolerated_failure_count_path", 0, any);
      if constexpr (info.tolerated_percentage_path != nullptr)
        tolerated.percentage = read_number<typename S::tolerated_failure_percentage_path>("tolerated_failure_percentage_path", 0, 100);
      if constexpr (info.reader != nullptr) {
        constexpr node_index config = find_field(info.reader->tree, 0, "ReaderConfig");
        if constexpr (constexpr node_index said = find_field(info.reader->tree, config, "MaxItems"); said != no_node) most_rows = info.reader->tree[said].number;
        if constexpr (constexpr node_index said = find_field(info.reader->tree, config, "MaxItemsPath"); said != no_node)
          most_rows = read_number<path<fixed_text_at<typename S::item_reader, said>>>("MaxItemsPath", 1, any);
      }
      if constexpr (info.batcher != nullptr) {
        if constexpr (constexpr node_index said = find_field(info.batcher->tree, 0, "MaxItemsPerBatch"); said != no_node) most_in_batch = info.batcher->tree[said].number;
        if constexpr (constexpr node_index said = find_field(info.batcher->tree, 0, "MaxItemsPerBatchPath"); said != no_node)
          most_in_batch = read_number<path<fixed_text_at<typename S::item_batcher, said>>>("MaxItemsPerBatchPath", 1, any);
      }
    }

    // What an item's functions throw is no failure of the path, so that is looked at before.
    void each_at() {
      if constexpr (info.items_path.is_evaluated) {
        auto source = sight<S, typename S::items_path>::at(env, visible, [](auto& found) { return std::move(found); });
        each_of(source);
      } else {
        sight<S, typename S::items_path>::at(env, visible, [](auto&) {});
        at_path<typename S::items_path>::visit(visible, [&](auto& source) { each_of(source); });
      }
    }

    template <class Source>
    void each_of(Source& source) {
      constexpr const schema& type = schema_of<std::remove_const_t<Source>>;
      if constexpr (type.what == kind::array) {
        for (auto&& each : source) {
          if constexpr (std::is_same_v<item, bool>) {
            bool value = each;  // of a vector's own kind of reference
            take(value, {}, "STATE_DATA");
          } else {
            take(static_cast<item&>(each), {}, "STATE_DATA");
          }
        }
      } else if constexpr (type.what == kind::map) {
        for (auto& [key, value] : source) take(value, key, "STATE_DATA");
      } else {
        // What has no items of one type is taken as JSON.
        auto made = convert<json>(Source(source));
        if (!json_conversion<std::remove_cvref_t<decltype(made)>>::each_item(made, [&](json& value, std::string_view key) { take(value, key, "STATE_DATA"); }))
          throw contract_broken("States.Runtime", "the items of a Map are no array and no object", ref_of<S>.name);
      }
    }

    void read() {
      constexpr const template_view& tree = info.reader->tree;
      constexpr node_index parameters = find_field(tree, 0, "Parameters");
      const item_source from = build<typename S::item_reader, parameters, item_source>(visible, surroundings<S, Env>{env});
      std::vector<item> rows;
      try {
        rows = find_handler<items_reader<S>>(env.handlers)(from);
      } catch (...) {
        raise_as("States.ItemReaderFailed");
      }
      std::string source = joined({"S3://", from.bucket});
      if (from.key) source += joined({"/", *from.key});
      for (std::size_t i = 0; i < rows.size() && (most_rows < 0 || static_cast<double>(i) < most_rows); ++i) {
        item row = std::move(rows[i]);
        take(row, {}, source);
      }
    }

    void take(item& value, [[maybe_unused]] std::string_view key, [[maybe_unused]] std::string_view source) {
      if constexpr (info.selector != nullptr) {
        const item_surroundings<S, Env, item> around{{env}, value, index, key, source};
        hand(build<typename selector_of<S>::type, 0, typename items::selected>(visible, around));
      } else if constexpr (info.batcher != nullptr || info.writer != nullptr) {
        hand(item(value));  // BatchInput and Parameters may read the items too
      } else {
        hand(std::move(value));
      }
      ++index;
    }

    void hand(typename items::selected&& selected) {
      if constexpr (info.batcher != nullptr) {
        waiting.push_back(std::move(selected));
        if (most_in_batch >= 0 && static_cast<double>(waiting.size()) >= most_in_batch) hand_batch();
      } else {
        process(std::move(selected));
      }
    }

    void hand_batch() {
      if constexpr (info.batcher != nullptr) {
        if (waiting.empty()) return;
        typename items::given all{};
        all.items = std::exchange(waiting, {});
        if constexpr (constexpr node_index input = find_field(info.batcher->tree, 0, "BatchInput"); input != no_node)
          all.batch_input = build<typename S::item_batcher, input, decltype(all.batch_input)>(visible, surroundings<S, Env>{env});
        process(std::move(all));
      }
    }

    static std::size_t item_count([[maybe_unused]] const typename items::given& given) {
      if constexpr (info.batcher != nullptr)
        return given.items.size();
      else
        return 1;
    }

    void process(typename items::given&& given) {
      if constexpr (!info.is_distributed) {
        outputs.push_back(run_inside<S, 0, workflow>(env, fit<scope_input<workflow>>(std::move(given))));
      } else {
        const std::size_t size = item_count(given);
        try {
          outputs.push_back(run_inside<S, 0, workflow, false>(env, fit<scope_input<workflow>>(std::move(given))));
        } catch (...) {
          failed += size;  // with States.Runtime too: it is another execution that ends with it
        }
      }
    }

    result finish() {
      hand_batch();
      if constexpr (info.is_distributed) {
        if (failed != 0 && tolerated.is_exceeded(failed, index))
          throw failure("States.ExceedToleratedFailureThreshold", "more items failed than are tolerated");
      }
      if constexpr (std::is_same_v<result, map_run_result>) {
        constexpr const template_view& tree = info.writer->tree;
        constexpr node_index parameters = find_field(tree, 0, "Parameters");
        const result_target to = build<typename S::result_writer, parameters, result_target>(visible, surroundings<S, Env>{env});
        try {
          return find_handler<results_writer<S>>(env.handlers)(to, std::move(outputs));
        } catch (...) {
          raise_as("States.ResultWriterFailed");
        }
      } else if constexpr (std::is_same_v<result, std::vector<scope_output<workflow>>>) {
        return std::move(outputs);
      } else {
        result made;
        for (auto& each : outputs) {
          if constexpr (std::is_same_v<result, scope_output<workflow>>)  // flattened
            for (auto&& inner : each) made.push_back(std::move(inner));
          else
            made.push_back(convert<typename result::value_type>(std::move(each)));
        }
        return made;
      }
    }

    template <class Path>
    double read_number(std::string_view field, double least, double most) {
      double made = -1;
      figure_at<Path>::template read_seen<S>(env, visible, [&](const auto& value) {
        made = number_in(value);
        return true;
      });
      if (!(made >= least && made <= most) || (most == any && made != static_cast<double>(static_cast<std::int64_t>(made)))) [[unlikely]]
        bad_figure(field, Path::text, ref_of<S>.name);
      return made;
    }

    [[noreturn]] static void raise_as(const char* name) {
      error_output what = current_error();
      throw failure(name, joined({what.error, ": ", what.cause}));
    }
  };
};

}  // namespace detail
}  // namespace stepwise
