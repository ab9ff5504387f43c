// SPDX-License-Identifier: BSL-1.0
// The library's side of the comparison: a workflow behind five questions in JSON.
//
//   describe  its definition, its payload types, what is known of each state
//             (`input` flows in, `takes` is what a task's function takes)
//   run       a run in process on an input
//   begin     begins a run elsewhere: the functions forget what they know
//   call      one call of a task's function, with an input in JSON that is read as strictly as it says
//   project   an output in JSON, read and written by its declared type
//
// What a function does is told by the `script` that comes with run and begin: for each state a list with
// a step for each call. A step is {"result": …}, read as a handler on JSON would have it; {"error": name,
// "message": …} or {"exception": kind, "message": …}, thrown; or null, for what the function does of
// itself. After the last step a function without anything of its own ends the execution.
#pragma once

#include <stepwise/json.hpp>
#include <stepwise/map.hpp>
#include <stepwise/parallel.hpp>

#include <boost/hana/unpack.hpp>
#include <boost/mp11/algorithm.hpp>

#include <deque>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace equivalence {

namespace sw = stepwise;
using sw::json;
using object = boost::json::object;
using array = boost::json::array;

inline json text(std::string_view words) { return json(boost::json::string_view(words)); }
inline std::string_view text_in(const object& at, std::string_view name) {
  const json* found = at.if_contains(name);
  return found != nullptr && found->is_string() ? std::string_view(found->get_string()) : std::string_view();
}

/// What the functions of one run have to remember.
class session {
 public:
  session() = default;
  explicit session(object script) : script_(std::move(script)) {}

  /// The step for this call of a state's function: null for its own work, nullptr after the last.
  const json* next_step(std::string_view state) {
    const std::size_t visit = visits_[std::string(state)]++;
    const json* steps = script_.if_contains(state);
    return steps == nullptr || visit >= steps->as_array().size() ? nullptr : &steps->as_array()[visit];
  }

  /// A state is entered: its function is called for the first time on this visit.
  void enter() { attempt_ = 0; }
  void note_call(std::string_view state, json input) { calls.push_back(array{text(state), ++attempt_, std::move(input)}); }

  array calls;  ///< [state, attempt, effective input] of each call

 private:
  int attempt_ = 0;
  object script_;
  std::map<std::string, std::size_t> visits_;
};

/// Throws what a step of a script says.
[[noreturn]] void throw_error(std::string_view name, std::string message);
[[noreturn]] void throw_exception(std::string_view kind, const std::string& message);

template <class S, class Own>
concept handled = sw::detail::in_set<S, Own> || requires(sw::work_input<S>&& input) { S::handle(std::move(input)); };

/// The function of the state S in a run: takes note of the call, then does what the script says.
/// `Own` has the functions of the workflow's author.
template <class S, class Own>
struct scripted {
  session* now;
  Own* own;

  template <class Input>
  typename S::result operator()(Input&& given) const {
    sw::work_input<S> input = std::forward<Input>(given);
    const std::string_view state = sw::name_of<S>;
    now->note_call(state, sw::to_json(input));
    const json* step = now->next_step(state);
    if (step == nullptr || step->is_null()) {
      if constexpr (sw::detail::in_set<S, Own>)
        return sw::detail::find_handler<S>(*own)(std::move(input));
      else if constexpr (handled<S, Own>)
        return S::handle(std::move(input));
      else
        throw sw::detail::contract_broken("States.Runtime", "the script has ended", state);
    }
    const object& what = step->as_object();
    const std::string message(text_in(what, "message"));
    if (what.contains("error")) throw_error(text_in(what, "error"), message);
    if (what.contains("exception")) throw_exception(text_in(what, "exception"), message);
    try {
      return sw::from_json<typename S::result>(what.at("result"));
    } catch (const sw::payload_error& misfit) {
      throw sw::detail::contract_broken("States.Runtime", misfit.what(), state);
    }
  }
};

/// What an execution finds of itself in its Context Object; the other interpreters are told the same.
inline constexpr sw::execution told{.name = "run-7",
                                    .id = "arn:aws:states:us-east-1:123456789012:execution:Machine:run-7",
                                    .role_arn = "arn:aws:iam::123456789012:role/any",
                                    .state_machine_id = "arn:aws:states:us-east-1:123456789012:stateMachine:Machine"};

/// Time that only counts.
struct counting_clock {
  array& sleeps;
  std::int64_t now() const { return 1'700'000'000; }
  void sleep(double seconds) { sleeps.push_back(seconds); }
};

/// Sees the states pass.
struct recorder {
  session& now;
  array& states;
  array& events;

  template <class S>
  void state_entered(const auto& input) {
    now.enter();
    if constexpr (std::is_same_v<std::remove_cvref_t<decltype(input)>, sw::detail::unset>)
      states.push_back(array{text(sw::name_of<S>)});
    else
      states.push_back(array{text(sw::name_of<S>), sw::to_json(input)});
  }
  template <class S>
  void task_retried(const sw::error_output& error, double delay) {
    events.push_back(array{"retried", text(sw::name_of<S>), text(error.error), text(error.cause), delay});
  }
  template <class S>
  void error_caught(const sw::error_output& error) {
    events.push_back(array{"caught", text(sw::name_of<S>), text(error.error), text(error.cause)});
  }
};

/// Payload types in JSON, for the other side to make, to check and to project payloads by itself.
class type_table {
 public:
  /// The number of a type in the table.
  std::size_t add(const sw::detail::view& type);
  std::size_t add(const sw::detail::schema& type) { return add(sw::detail::view_of(&type)); }
  array types() const {
    array all;
    for (const object& each : types_) all.push_back(each);
    return all;
  }

 private:
  object describe(const sw::detail::view& type);

  std::map<const sw::detail::schema*, std::size_t> known_;
  std::deque<object> types_;
};

object failed(const sw::error_output& error);

struct as_list {
  template <class... S>
  constexpr auto operator()(S...) const {
    return boost::mp11::mp_list<typename S::type...>{};
  }
};
template <class S>
struct states_inside {
  using type = boost::mp11::mp_list<>;
};
/// A state, and the states of the workflows inside of it.
template <class S>
using with_inner = boost::mp11::mp_push_front<typename states_inside<S>::type, S>;
template <class Workflow>
using states_of = boost::mp11::mp_flatten<boost::mp11::mp_transform<with_inner, decltype(boost::hana::unpack(sw::states<Workflow>, as_list{}))>>;
template <class S>
  requires(S::type == sw::state_type::parallel || S::type == sw::state_type::map)
struct states_inside<S> {
  template <class... Workflow>
  static auto of(sw::detail::list<Workflow...>) -> boost::mp11::mp_append<boost::mp11::mp_list<>, states_of<Workflow>...>;
  using type = decltype(of(typename sw::detail::workflows_in<S>::type{}));
};

/// A workflow, whatever its types.
class served {
 public:
  virtual ~served() = default;
  virtual object describe() const = 0;
  virtual object run(const json& input, object script) = 0;
  virtual void begin(object script) = 0;
  virtual object call(std::string_view state, const json& input) = 0;
  virtual object project(std::string_view state, const json& output) const = 0;
};

/// The workflows by the names that the test has for them.
std::map<std::string, std::unique_ptr<served>>& workflows();

/// A world has the functions that a workflow's author wrote; each run has one of its own. Here: none.
struct no_world {
  sw::handlers<> functions;
};

template <class Workflow, class World>
class server final : public served {
  using own_functions = decltype(World::functions);

  template <class S>
  using is_task = std::bool_constant<sw::task_state<S>>;
  using all_states = boost::mp11::mp_unique<states_of<Workflow>>;  // with those inside of states
  using tasks = boost::mp11::mp_filter<is_task, all_states>;

  template <class... S>
  static auto functions_of(session& now, own_functions& own, boost::mp11::mp_list<S...>) {
    return sw::handlers{sw::handle<S>(scripted<S, own_functions>{&now, &own})...};
  }
  // A payload with something over a member of it has no reader: what it covers is not there.
  template <class T>
  static constexpr bool readable = sw::detail::schema_of<T>.what != sw::detail::kind::overlay;

 public:
  object describe() const override {
    type_table types;
    object states;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, all_states>>([&](auto state) {
      using S = typename decltype(state)::type;
      const auto& info = sw::detail::info_of<S>;
      object made;
      if (info.input != nullptr) made["input"] = types.add(*info.input);
      if (info.output != nullptr) made["output"] = types.add(*info.output);
      if constexpr (sw::task_state<S>) {
        made["takes"] = types.add(sw::detail::view_of(&sw::detail::schema_of<sw::work_input<S>>));
        made["result"] = types.add(*info.result);
        array& raises = (made["raises"] = array{}).as_array();
        for (const auto& each : info.raises) raises.push_back(text(each.name.text));
        made["handled"] = handled<S, own_functions>;
      }
      states.emplace(sw::name_of<S>, std::move(made));
    });
    return {{"definition", text(sw::asl<Workflow>)}, {"pretty", text(sw::asl_pretty<Workflow>)}, {"states", std::move(states)}, {"types", types.types()}};
  }

  object run(const json& input, object script) override {
    object made;
    array states, events, sleeps;
    session now(std::move(script));
    try {
      World world;
      auto typed = sw::from_json<sw::input_of<Workflow>>(input);
      const auto output = sw::run<Workflow>(std::move(typed), functions_of(now, world.functions, tasks{}), counting_clock{sleeps}, recorder{now, states, events}, told);
      made["output"] = sw::to_json(output);
    } catch (...) {
      made = failed(sw::current_error());
    }
    made["states"] = std::move(states);
    made["calls"] = std::move(now.calls);
    made["events"] = std::move(events);
    made["sleeps"] = std::move(sleeps);
    return made;
  }

  void begin(object script) override {
    now_ = session(std::move(script));
    world_ = std::make_unique<World>();
  }

  object call(std::string_view state, const json& input) override {
    object made;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, tasks>>([&](auto task) {
      using S = typename decltype(task)::type;
      if (sw::name_of<S> != state) return;
      try {
        auto typed = sw::from_json<sw::work_input<S>>(input);
        made["input"] = sw::to_json(typed);
        const typename S::result result = scripted<S, own_functions>{&now_, &world_->functions}(std::move(typed));
        if (const std::string where = sw::detail::wrong_tag(result); !where.empty()) throw sw::execution_failed("States.Runtime", where, state);
        made["result"] = sw::to_json(result);
      } catch (...) {
        const object error = failed(sw::current_error());
        made.insert(error.begin(), error.end());
      }
    });
    return made;
  }

  object project(std::string_view state, const json& output) const override {
    object made;
    boost::mp11::mp_for_each<boost::mp11::mp_transform<std::type_identity, all_states>>([&](auto each) {
      using S = typename decltype(each)::type;
      using type = sw::detail::output_of<S>;
      if constexpr (!std::is_same_v<type, sw::detail::unset> && readable<type>) {
        if (sw::name_of<S> != state) return;
        try {
          made["output"] = sw::to_json(sw::from_json<type>(output));
        } catch (...) {
          made = failed(sw::current_error());
        }
      }
    });
    return made;
  }

 private:
  session now_;
  std::unique_ptr<World> world_;
};

/// Makes a workflow known.
template <class Workflow, class World = no_world>
void serve(std::string name) {
  workflows()[std::move(name)] = std::make_unique<server<Workflow, World>>();
}

/// Makes the workflows of a program known.
void serve_all();

}  // namespace equivalence
