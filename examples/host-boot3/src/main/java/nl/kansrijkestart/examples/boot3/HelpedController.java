package nl.kansrijkestart.examples.boot3;

import nl.kansrijkestart.examples.host.Helped;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of the help itself goes out, and comes back the same. */
@RestController
@RequestMapping("/helped")
class HelpedController {

  private static final int CONFLICT = 409;

  /** Made anew. */
  @GetMapping
  Helped show() {
    return Helped.afresh();
  }

  /** Read back: must be equal to what is made anew. */
  @PutMapping
  ResponseEntity<Helped> compare(@RequestBody Helped stored) {
    return ResponseEntity.status(stored.equals(Helped.afresh()) ? 200 : CONFLICT).body(stored);
  }
}
