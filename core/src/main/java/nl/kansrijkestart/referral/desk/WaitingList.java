package nl.kansrijkestart.referral.desk;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import nl.kansrijkestart.decision.Explained;
import nl.kansrijkestart.decision.Reason;
import nl.kansrijkestart.decision.Ternary;
import nl.kansrijkestart.privacy.Redaction;
import nl.kansrijkestart.referral.ReferralId;

/**
 * The order of a waiting list (wachtlijst): by urgency, and at the same urgency a pregnant woman
 * before anybody else; then by who waits longest.
 *
 * <p>The desk judges the urgency; the library gives none. Where it is not known whether she is
 * still pregnant, she comes before who is not, and the question is put.
 */
public final class WaitingList {

  private static final Comparator<Waiting> ORDER =
      Comparator.comparingInt(Waiting::urgency)
          .thenComparingInt(each -> place(each.pregnant()))
          .thenComparing(Waiting::since)
          .thenComparing(each -> each.referral().value());

  private WaitingList() {}

  /**
   * Puts those who wait in order.
   *
   * @param waiting who waits, in any order, not null
   * @return the same in order, the first to be helped first; immutable, never null
   */
  public static List<Waiting> inOrder(Collection<Waiting> waiting) {
    return waiting.stream().sorted(ORDER).toList();
  }

  private static int place(Ternary pregnant) {
    return switch (pregnant) {
      case TRUE -> 0;
      case UNKNOWN -> 1;
      case FALSE -> 2;
    };
  }

  /**
   * One who waits.
   *
   * <p>This class is immutable and thread-safe.
   *
   * @param referral the referral, not null
   * @param urgency how urgent the desk judges it: 0 is the most urgent; 0 or more
   * @param pregnant whether she is pregnant now, not null
   * @param since the day from which she waits, not null
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @JsonIgnoreProperties(ignoreUnknown = true)
  @JsonPropertyOrder({"referral", "urgency", "pregnant", "since"})
  public record Waiting(ReferralId referral, int urgency, Ternary pregnant, LocalDate since)
      implements Explained {

    /** Checks that all is there. */
    public Waiting {
      requireNonNull(referral, "referral");
      requireNonNull(pregnant, "pregnant");
      requireNonNull(since, "since");
      if (urgency < 0) {
        throw new IllegalArgumentException("An urgency must be 0 or more; 0 is the most urgent");
      }
    }

    /**
     * Why she stands where she stands.
     *
     * @return the reasons, never empty
     */
    @Override
    public List<Reason> reasons() {
      List<Reason> reasons = new ArrayList<>();
      if (pregnant != Ternary.FALSE) {
        reasons.add(
            Reason.of(
                pregnant == Ternary.TRUE
                    ? DeskReasons.PREGNANT_FIRST
                    : DeskReasons.PREGNANT_UNKNOWN,
                DeskReasons.WAITING,
                List.of(DeskReasons.PRIORITY),
                Map.of()));
      }
      reasons.add(
          Reason.of(
              DeskReasons.WAITING_SINCE,
              DeskReasons.WAITING,
              List.of(),
              Map.of("since", since.toString())));
      return List.copyOf(reasons);
    }

    /**
     * The type only; the content is left out.
     *
     * @return the text, never null
     */
    @Override
    public String toString() {
      return Redaction.masked(this);
    }
  }
}
