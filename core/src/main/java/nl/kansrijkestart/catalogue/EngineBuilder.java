package nl.kansrijkestart.catalogue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds what the offers of a catalogue share, once, so that questions are quick. */
final class EngineBuilder {

  private final List<Offer> offers;
  private final List<Track> tracks = new ArrayList<>();
  private final Map<Asked, Node.Leaf> leaves = new LinkedHashMap<>();
  private final Map<Asked, Shared> shared = new HashMap<>();
  private final Map<Asked, Integer> numbers = new HashMap<>();
  private final List<Node.Leaf> conditions = new ArrayList<>();
  private final Map<Term, List<Integer>> clauses = new LinkedHashMap<>();
  private final Map<Term, Boolean> timed = new HashMap<>();

  private EngineBuilder(List<Offer> offers) {
    this.offers = offers;
  }

  /** What makes two conditions the same, whoever asks them and on what grounds. */
  private record Asked(Fact<?> fact, Allowed allowed, @Nullable Allowed doubtful) {

    static Asked of(Node.Leaf leaf) {
      Criterion.Condition condition = leaf.condition();
      return new Asked(condition.fact(), condition.allowed(), condition.doubtful());
    }
  }

  static Engine build(List<Offer> offers) {
    EngineBuilder builder = new EngineBuilder(offers);
    builder.share();
    for (int i = 0; i < offers.size(); i++) {
      builder.split(offers.get(i).node(), false, i);
    }
    List<Engine.Clause> clauses = new ArrayList<>();
    builder.clauses.forEach(
        (term, askedBy) ->
            clauses.add(
                new Engine.Clause(
                    term,
                    builder.timed.getOrDefault(term, false),
                    askedBy.stream().mapToInt(Integer::intValue).toArray())));
    return new Engine(offers, builder.tracks, builder.conditions, clauses);
  }

  private void share() {
    offers.forEach(offer -> collect(offer.node()));
    Map<Axis, List<Node.Leaf>> lines = new LinkedHashMap<>();
    for (Node.Leaf leaf : leaves.values()) {
      Axis axis = leaf.axis();
      if (axis != null) {
        lines.computeIfAbsent(axis, key -> new ArrayList<>()).add(leaf);
      }
    }
    lines.entrySet().stream()
        .sorted(Comparator.comparing(line -> line.getKey().timed()))
        .forEach(line -> share(line.getKey(), line.getValue()));
  }

  private void collect(Node node) {
    if (node instanceof Node.Group group) {
      group.nodes().forEach(this::collect);
    } else if (node instanceof Node.Negation negation) {
      collect(negation.node());
    } else if (node instanceof Node.Leaf leaf) {
      leaves.putIfAbsent(Asked.of(leaf), leaf);
    }
  }

  private void share(Axis axis, List<Node.Leaf> asking) {
    Track track = new Track(axis, asking, (offers.size() + 63) >> 6);
    if (track.count() <= Track.MOST) {
      for (Node.Leaf leaf : asking) {
        shared.put(Asked.of(leaf), new Shared(tracks.size(), track, leaf));
      }
      tracks.add(track);
    }
  }

  /** Everything that must hold at once, part by part. */
  private void split(Node node, boolean negated, int offer) {
    if (node instanceof Node.Group group && group.all() != negated) {
      group.nodes().forEach(each -> split(each, negated, offer));
      return;
    }
    if (node instanceof Node.Negation negation) {
      split(negation.node(), !negated, offer);
      return;
    }
    if (node instanceof Node.Leaf leaf) {
      Shared condition = shared(leaf);
      if (condition != null) {
        condition.ask(offer, negated);
        return;
      }
    }
    Term term = term(node, negated);
    clauses.computeIfAbsent(term, key -> new ArrayList<>()).add(offer);
    timed.put(term, node.timed());
  }

  private @Nullable Shared shared(Node.Leaf leaf) {
    Shared condition = shared.get(Asked.of(leaf));
    if (condition != null) {
      leaf.share(condition);
    }
    return condition;
  }

  private Term term(Node node, boolean negated) {
    if (node instanceof Node.Group group) {
      return new Term.Junction(
          group.all() != negated, group.nodes().stream().map(each -> term(each, negated)).toList());
    }
    if (node instanceof Node.Negation negation) {
      return term(negation.node(), !negated);
    }
    Node.Leaf leaf = (Node.Leaf) node;
    shared(leaf);
    int number =
        numbers.computeIfAbsent(
            Asked.of(leaf),
            asked -> {
              conditions.add(leaf);
              return conditions.size() - 1;
            });
    return new Term.Literal(number, negated);
  }
}
