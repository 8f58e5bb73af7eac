package nl.kansrijkestart.consent;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.Dossier.Question;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.privacy.DataCategory;
import org.jspecify.annotations.Nullable;

/**
 * Decides one request over one dossier, with every reason; the rules stand in the description of
 * the package.
 */
final class ConsentRules {

  private static final int USUAL_MISSES = 3;

  private final DisclosureRequest request;
  private final Givers givers;
  private final Dossier own;
  private final long wanted;
  private final List<Answer> inForce;
  private final List<ConsentId> basis = new ArrayList<>();
  private final List<Reason> grounds = new ArrayList<>();
  private final boolean[] named;
  private final Set<Reason> overruled = new HashSet<>();
  private final Set<Reason> objections = new LinkedHashSet<>();

  /** Of the category in hand: whether a no decided, and whether there was no answer to go by. */
  private boolean refused;

  private boolean open;

  private ConsentRules(Dossier own, DisclosureRequest request, Givers givers) {
    this.request = request;
    this.givers = givers;
    this.own = own;
    this.wanted = Sets.bits(request.categories());
    this.inForce = inForce();
    this.named = new boolean[own.answers().length];
  }

  static ConsentDecision decide(RecordList records, DisclosureRequest request, Givers givers) {
    Dossier own = records.about(request);
    return own == null
        ? new ConsentDecision.NotApplicable(request, notAsked(records))
        : new ConsentRules(own, request, givers).decide();
  }

  private ConsentDecision decide() {
    long denied = 0;
    long settled = 0;
    long unasked = 0;
    for (long left = wanted; left != 0; ) {
      long category = Long.lowestOneBit(left);
      long alike = left & alike(category);
      refused = false;
      open = false;
      if (!permits(category)) {
        denied |= alike;
        settled |= refused ? alike : 0;
        unasked |= open ? alike : 0;
      }
      left &= ~alike;
    }
    return denied == 0
        ? new ConsentDecision.Permit(request, basis, grounds)
        : new ConsentDecision.Deny(
            request,
            denied == wanted ? request.categories() : Sets.of(DataCategory.class, denied),
            denial(unasked & ~settled, settled));
  }

  /**
   * The last answer of each giver on each scope, as of the instant; without a yes that has ended,
   * and without what is not about this request.
   */
  private List<Answer> inForce() {
    List<Answer> found = new ArrayList<>();
    for (Question question : own.about(request.purpose())) {
      if ((question.categories & wanted) != 0) {
        Answer last = question.inForce(request.at(), givers);
        if (last != null && last.reaches(request)) {
          found.add(last);
        }
      }
    }
    found.sort(Comparator.comparingInt(answer -> answer.rank));
    return found;
  }

  /** The categories about which the same records speak: to judge one is to judge them all. */
  private long alike(long category) {
    long alike = -1;
    for (Answer answer : inForce) {
      alike &= (answer.categories & category) != 0 ? answer.categories : ~answer.categories;
    }
    return alike;
  }

  private boolean permits(long category) {
    if (request.resources().isEmpty()) {
      return permits(category, null);
    }
    boolean permits = true;
    for (RecordRef item : request.resources()) {
      permits &= permits(category, item);
    }
    return permits;
  }

  private boolean permits(long category, @Nullable RecordRef item) {
    List<Answer> reaching = new ArrayList<>(inForce.size());
    for (Answer answer : inForce) {
      if ((answer.categories & category) != 0 && answer.reaches(item)) {
        reaching.add(answer);
      }
    }
    List<Answer> first = mostSpecific(reaching);
    boolean objected = false;
    for (Answer answer : first) {
      if (answer.objection) {
        objected = true;
        addObjection(answer, first);
      }
    }
    refused |= objected;
    open |= first.isEmpty();
    Collection<Answer> standing = givers.count() < 2 ? first : new LinkedHashSet<>(first);
    if (objected || first.isEmpty() || anotherIsNeeded(reaching, standing)) {
      return false;
    }
    standing.forEach(consent -> addGrounds(consent, reaching));
    return true;
  }

  private static List<Answer> mostSpecific(List<Answer> answers) {
    int present = 0;
    int own = 0;
    for (Answer answer : answers) {
      present |= 1 << answer.dimensions;
      own |= answer.own ? 1 << answer.dimensions : 0;
    }
    if (Integer.bitCount(present) < 2) {
      return answers;
    }
    List<Answer> first = new ArrayList<>(answers.size());
    for (Answer answer : answers) {
      boolean beaten = false;
      int before = answer.own && answer.objection ? own : present;
      for (int rest = before; rest != 0; rest &= rest - 1) {
        beaten |= ConsentScope.moreSpecific(Integer.numberOfTrailingZeros(rest), answer.dimensions);
      }
      if (!beaten) {
        first.add(answer);
      }
    }
    return first;
  }

  /**
   * Whether of some group nobody gives a yes that stands among the answers of that group; each that
   * does is added.
   */
  private boolean anotherIsNeeded(List<Answer> reaching, Collection<Answer> standing) {
    boolean needed = false;
    // of a single group come all the consents that count, so what stands stands there as well
    for (int i = 0; givers.count() > 1 && i < givers.count(); i++) {
      int group = i;
      List<Answer> said =
          mostSpecific(reaching.stream().filter(a -> givers.hears(group, a)).toList());
      standing.addAll(said);
      List<Answer> against = said.stream().filter(a -> a.objection).toList();
      against.forEach(no -> addObjection(no, said));
      if (said.isEmpty() || !against.isEmpty()) {
        objections.add(givers.alsoNeeded(i));
        refused |= !against.isEmpty();
        needed = true;
      }
    }
    return needed;
  }

  private void addObjection(Answer objection, List<Answer> first) {
    objections.add(
        objection.reason(
            objection.record.answer() == ConsentAnswer.REFUSED
                ? RecordReason.REFUSED
                : RecordReason.WITHDRAWN));
    for (Answer consent : first) {
      if (!consent.objection) {
        objections.add(disagree(consent, objection));
      }
    }
  }

  private static Reason disagree(Answer consent, Answer objection) {
    if (consent.dimensions == objection.dimensions) {
      return ConsentReasons.ofPair(
          ConsentReasons.OBJECTION_FIRST, ConsentReasons.GFC_7, consent.record, objection.record);
    }
    boolean herOwn = objection.own && !consent.own;
    return ConsentReasons.ofPair(
        herOwn ? ConsentReasons.OWN_OBJECTION_FIRST : ConsentReasons.NOT_COMPARABLE,
        herOwn ? ConsentReasons.OWN_OBJECTION : ConsentReasons.PARTIAL_ORDER,
        consent.record,
        objection.record);
  }

  private void addGrounds(Answer consent, List<Answer> reaching) {
    if (!named[consent.rank]) {
      named[consent.rank] = true;
      basis.add(consent.record.id());
      grounds.add(consent.reason(RecordReason.GIVEN));
    }
    for (Answer answer : reaching) {
      if (answer.objection && consent.outranks(answer)) {
        Reason reason =
            ConsentReasons.ofPair(
                ConsentReasons.MORE_SPECIFIC, ConsentReasons.GFC_1, consent.record, answer.record);
        if (overruled.add(reason)) {
          grounds.add(reason);
        }
      }
    }
  }

  /** The reasons of a denial; nothing asks her again for what an objection closed. */
  private List<Reason> denial(long unasked, long settled) {
    Answer[] answers = own.answers();
    List<Reason> reasons = new ArrayList<>(objections.size() + 1 + USUAL_MISSES * answers.length);
    reasons.addAll(objections);
    if (unasked != 0) {
      reasons.add(NotCovered.of(unasked));
    }
    NearMiss nearMiss = new NearMiss(request, wanted, settled, givers, reasons);
    for (Answer answer : answers) {
      if (!answer.objection) {
        nearMiss.add(answer);
      }
    }
    return reasons;
  }

  private static List<Reason> notAsked(RecordList records) {
    List<Reason> reasons = new ArrayList<>();
    reasons.add(Reason.of(ConsentReasons.NOT_ASKED));
    for (Answer answer : records.all()) {
      reasons.add(answer.reason(RecordReason.OTHER_PERSON));
    }
    return reasons;
  }
}
