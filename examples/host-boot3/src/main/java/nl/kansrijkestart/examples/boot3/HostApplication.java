package nl.kansrijkestart.examples.boot3;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import nl.kansrijkestart.examples.host.FamilyDesk;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;

/** A host on Spring Boot 3: Jackson 2 and Hibernate Validator 8. */
@SpringBootApplication(proxyBeanMethods = false)
public class HostApplication {

  /**
   * Starts the host.
   *
   * @param args the arguments of Spring Boot
   */
  public static void main(String[] args) {
    SpringApplication.run(HostApplication.class, args);
  }

  /** The clock of the system, or a fixed one for tests and demonstrations. */
  @Bean
  Clock clock(@Value("${host.clock:}") String fixed) {
    return fixed.isEmpty()
        ? Clock.systemDefaultZone()
        : Clock.fixed(Instant.parse(fixed), ZoneOffset.UTC);
  }

  @Bean
  FamilyDesk familyDesk(Validator validator, Clock clock) {
    return new FamilyDesk(validator, clock);
  }

  /** Strict where a mistake could hurt: nothing is lost, guessed or turned into a zero. */
  @Bean
  Jackson2ObjectMapperBuilderCustomizer strictJson() {
    return builder ->
        builder
            .featuresToEnable(
                DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS,
                DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .featuresToDisable(
                DeserializationFeature.ACCEPT_FLOAT_AS_INT,
                MapperFeature.ALLOW_COERCION_OF_SCALARS);
  }
}
