package nl.kansrijkestart.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days on which none of an offer's limits in time fails, where these are all ends that must
 * hold at once: then the days are one stretch.
 */
record Window(List<Node.Leaf> leaves) {

  /** The window of these criteria, or null where they set limits in time in another way. */
  static @Nullable Window of(Node node) {
    List<Node.Leaf> leaves = new ArrayList<>();
    return node.timed() && collect(node, leaves) ? new Window(List.copyOf(leaves)) : null;
  }

  private static boolean collect(Node node, List<Node.Leaf> leaves) {
    if (!node.timed()) {
      return true;
    }
    if (node instanceof Node.Leaf leaf) {
      leaves.add(leaf);
      return leaf.doubtful() == null;
    }
    return node instanceof Node.Group group
        && group.all()
        && group.nodes().stream().allMatch(each -> collect(each, leaves));
  }

  /**
   * The verdict of an offer that does not fit today, though nothing but time stands in the way. As
   * it does not fit, today lies outside.
   */
  Eligibility judge(Offer offer, Moment moment) {
    LocalDate first = LocalDate.MIN;
    LocalDate end = LocalDate.MAX;
    for (Node.Leaf leaf : leaves) {
      Object value = moment.facts().raw(leaf.condition().fact());
      if (value != null) {
        for (Check.End limit : ((Check.Within) leaf.allowed()).ends()) {
          LocalDate turns = limit.turns(value, moment);
          if (limit.limit().side().lower()) {
            first = turns.isAfter(first) ? turns : first;
          } else {
            end = turns.isBefore(end) ? turns : end;
          }
        }
      }
    }
    if (!first.isBefore(end)) {
      return offer.never(moment);
    }
    return moment.asOf().isBefore(first)
        ? offer.untimely(moment, Eligibility.Timing.NOT_YET, first)
        : offer.untimely(moment, Eligibility.Timing.NO_LONGER, end);
  }
}
