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
  private final Map<Axis, Integer> trackOf = new HashMap<>();
  private final Map<Asked, Engine.Shared> shared = new LinkedHashMap<>();
  private final Map<Asked, Integer> inClauses = new LinkedHashMap<>();
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
    List<Engine.Shared> conditions = new ArrayList<>();
    builder.inClauses.keySet().forEach(asked -> conditions.add(builder.shared(asked)));
    return new Engine(offers, builder.tracks, conditions, clauses);
  }

  private void share() {
    Map<Asked, Node.Leaf> leaves = new LinkedHashMap<>();
    offers.forEach(offer -> collect(offer.node(), leaves));
    Map<Axis, List<Node.Leaf>> lines = new LinkedHashMap<>();
    leaves
        .values()
        .forEach(
            leaf -> {
              Axis axis = leaf.axis();
              if (axis != null) {
                lines.computeIfAbsent(axis, key -> new ArrayList<>()).add(leaf);
              }
            });
    int words = (offers.size() + 63) >> 6;
    lines.entrySet().stream()
        .sorted(Comparator.comparing(line -> line.getKey().timed()))
        .forEach(
            line -> {
              Track track = new Track(line.getKey(), line.getValue(), words);
              if (track.count() <= Track.MOST) {
                trackOf.put(line.getKey(), tracks.size());
                tracks.add(track);
              }
            });
    leaves.forEach((asked, leaf) -> shared.put(asked, shared(leaf)));
  }

  private Engine.Shared shared(Node.Leaf leaf) {
    Axis axis = leaf.axis();
    Integer track = axis == null ? null : trackOf.get(axis);
    return track == null
        ? new Engine.Shared(leaf, null, new byte[0])
        : new Engine.Shared(leaf, track, tracks.get(track).outcomes(leaf));
  }

  private Engine.Shared shared(Asked asked) {
    Engine.Shared found = shared.get(asked);
    if (found == null) {
      throw new IllegalStateException("Every condition is collected first");
    }
    return found;
  }

  private static void collect(Node node, Map<Asked, Node.Leaf> leaves) {
    if (node instanceof Node.Group group) {
      group.nodes().forEach(each -> collect(each, leaves));
    } else if (node instanceof Node.Negation negation) {
      collect(negation.node(), leaves);
    } else if (node instanceof Node.Leaf leaf) {
      leaves.putIfAbsent(Asked.of(leaf), leaf);
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
      Engine.Shared condition = shared(Asked.of(leaf));
      Integer track = condition.track();
      if (track != null) {
        byte[] outcomes = condition.outcomes();
        tracks.get(track).ask(offer, negated ? opposite(outcomes) : outcomes);
        return;
      }
    }
    Term term = term(node, negated);
    clauses.computeIfAbsent(term, key -> new ArrayList<>()).add(offer);
    timed.put(term, node.timed());
  }

  private static byte[] opposite(byte[] outcomes) {
    byte[] opposite = new byte[outcomes.length];
    for (int i = 0; i < outcomes.length; i++) {
      opposite[i] = (byte) (Term.TRUE - outcomes[i]);
    }
    return opposite;
  }

  private Term term(Node node, boolean negated) {
    if (node instanceof Node.Group group) {
      return new Term.Junction(
          group.all() != negated, group.nodes().stream().map(each -> term(each, negated)).toList());
    }
    if (node instanceof Node.Negation negation) {
      return term(negation.node(), !negated);
    }
    Asked asked = Asked.of((Node.Leaf) node);
    return new Term.Literal(inClauses.computeIfAbsent(asked, key -> inClauses.size()), negated);
  }
}
