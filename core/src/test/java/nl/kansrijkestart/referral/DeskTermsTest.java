package nl.kansrijkestart.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Set;
import nl.kansrijkestart.consent.Purpose;
import nl.kansrijkestart.identity.RoleCode;
import org.junit.jupiter.api.Test;

class DeskTermsTest {

  @Test
  void should_refuse_terms_that_name_nobody_who_handles_what_comes_in() {
    RoleCode team = RoleCode.of("NNZ_TEAM");

    assertThatIllegalArgumentException().isThrownBy(() -> terms(List.of()));
    assertThatIllegalArgumentException().isThrownBy(() -> terms(List.of(team, team)));
    assertThat(terms(List.of(team)).handledBy()).containsExactly(team);
  }

  private static Desk.Terms terms(List<RoleCode> handledBy) {
    return new Desk.Terms(null, Purpose.REFERRAL, handledBy, false, null, Set.of(), false);
  }
}
