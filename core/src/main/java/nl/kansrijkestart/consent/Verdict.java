package nl.kansrijkestart.consent;

import java.util.Set;
import nl.kansrijkestart.consent.Dossier.Question;
import org.jspecify.annotations.Nullable;

/**
 * The answer of {@link ConsentRules} without its reasons. Categories are judged side by side, one
 * bit each, and nothing is allocated unless a yes and an objection meet.
 */
final class Verdict {

  private static final int ANYBODY = -1;

  private final Question[] questions;
  private final DisclosureRequest request;
  private final Givers givers;
  private final long wanted;

  private Verdict(Question[] questions, DisclosureRequest request, Givers givers) {
    this.questions = questions;
    this.request = request;
    this.givers = givers;
    this.wanted = Sets.bits(request.categories());
  }

  static boolean permits(@Nullable Dossier own, DisclosureRequest request, Givers givers) {
    return own != null && new Verdict(own.about(request.purpose()), request, givers).permits();
  }

  private boolean permits() {
    Set<RecordRef> items = request.resources();
    if (items.isEmpty()) {
      return permits(null);
    }
    for (RecordRef item : items) {
      if (!permits(item)) {
        return false;
      }
    }
    return true;
  }

  /** By all answers together, and by those of each group whose consent is needed. */
  private boolean permits(@Nullable RecordRef item) {
    if (!stands(item, ANYBODY)) {
      return false;
    }
    // of a single group come all the consents that count, so what stands stands there as well
    for (int i = 0; givers.count() > 1 && i < givers.count(); i++) {
      if (!stands(item, i)) {
        return false;
      }
    }
    return true;
  }

  private boolean stands(@Nullable RecordRef item, int group) {
    long yes = 0;
    long no = 0;
    for (Question question : questions) {
      Answer answer = reaching(question, item, group);
      if (answer != null) {
        if (answer.objection) {
          no |= answer.categories;
        } else {
          yes |= answer.categories;
        }
      }
    }
    return (wanted & ~yes) == 0 && ((wanted & no) == 0 || objectionsGiveWay(item, group));
  }

  /**
   * Whether each objection gives way, in each category, to an answer that is more specific; one on
   * own behalf only to such an answer on own behalf.
   */
  private boolean objectionsGiveWay(@Nullable RecordRef item, int group) {
    return objectionsGiveWay(item, group, false) && objectionsGiveWay(item, group, true);
  }

  private boolean objectionsGiveWay(@Nullable RecordRef item, int group, boolean own) {
    long[] said = new long[ConsentScope.SPECIFICITIES];
    long[] objected = new long[ConsentScope.SPECIFICITIES];
    for (Question question : questions) {
      Answer answer = reaching(question, item, group);
      if (answer != null) {
        said[answer.dimensions] |= answer.own || !own ? answer.categories : 0;
        objected[answer.dimensions] |=
            answer.objection && answer.own == own ? answer.categories : 0;
      }
    }
    for (int less = 0; less < said.length; less++) {
      long standing = wanted & objected[less];
      for (int more = 0; more < said.length; more++) {
        if (ConsentScope.moreSpecific(more, less)) {
          standing &= ~said[more];
        }
      }
      if (standing != 0) {
        return false;
      }
    }
    return true;
  }

  private @Nullable Answer reaching(Question question, @Nullable RecordRef item, int group) {
    if ((question.categories & wanted) == 0) {
      return null;
    }
    Answer last = question.inForce(request.at(), givers);
    return last != null
            && (group == ANYBODY || givers.hears(group, last))
            && last.reaches(request)
            && last.reaches(item)
        ? last
        : null;
  }
}
