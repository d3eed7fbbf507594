package io.gonetmon.traffic;

import static java.util.stream.Collectors.toUnmodifiableMap;

import java.util.List;
import java.util.Map;
import java.util.Random;

/** All pages of the made-up sites. */
public final class Catalogue {
  private static final List<Page> PAGES =
      """
      15 GET    shop.example   /                        200   2400 fixed     6
      18 GET    shop.example   /products/42             200   5200 chunked  12
      14 GET    shop.example   /products/17?colour=blue 200   4100 chunked  12
       8 GET    shop.example   /cart                    200    900 fixed     5
       6 POST   shop.example   /cart/items              200    120 fixed     9
       2 DELETE shop.example   /cart/items/3            204      0 fixed     7
       4 GET    shop.example   /search?q=teapot         200   7000 chunked  60
       2 POST   shop.example   /checkout/address        200    300 fixed    20
       1 POST   shop.example   /checkout/pay            503    200 fixed    40
       2 POST   shop.example   /login                   401    110 fixed     3
       1 GET    shop.example   /search/all?q=teapot     200   9000 chunked 700
      10 GET    api.example    /v1/stock                200   1300 chunked  25
       4 PUT    api.example    /v1/stock/42             204      0 fixed    30
       2 GET    api.example    /v1/orders/9             404     90 fixed    10
       1 POST   api.example    /v1/orders               500    250 fixed   110
       1 GET    api.example    /v2/recommend            200   3000 chunked 240
       3 HEAD   api.example    /health                  200     20 fixed     1
       0 GET    api.example    /v1/export               200  20000 chunked 25000
      14 GET    static.example /img/logo.svg            304      0 fixed     1
       9 GET    static.example /css/site.css            200   6000 fixed     1
       5 GET    static.example /js/app.js               200  18000 chunked   2
       2 GET    static.example /img/old.png             404    150 fixed     1
       2 HEAD   static.example /img/hero.jpg            200  45000 fixed     1
       6 GET    blog.example   /posts/hello             200   5000 chunked  18
       2 GET    blog.example   /feed                    301      0 fixed     3
       1 POST   blog.example   /comments                204      0 fixed    22
       1 GET    blog.example   /admin                   404    150 fixed     2
       3 GET    [::1]          /status                  200    300 fixed     1
       1 GET    [::1]          /metrics                 200   3000 chunked   2
      """
          .lines()
          .map(Page::row)
          .toList();

  private static final Map<Ask, Answer> ANSWERS =
      PAGES.stream().collect(toUnmodifiableMap(Page::ask, Page::answer));

  private static final int ALL_WEIGHTS = PAGES.stream().mapToInt(Page::weight).sum();

  /** What one client asks for again and again while it hammers. */
  static final Ask HAMMERED = new Ask("POST", "shop.example", "/login");

  /** What is answered so late that it seems stuck. */
  static final Ask STUCK = Ask.get("api.example", "/v1/export");

  private static final String BREAKING = "api.example";

  private Catalogue() {}

  /** Returns a request for each page that is drawn. */
  public static List<Ask> everyPage() {
    return PAGES.stream().filter(page -> page.weight() > 0).map(Page::ask).toList();
  }

  /** The answer while the backend of one of the sites is down. */
  static Answer answerInTrouble(Ask ask) {
    boolean isBroken = ask.host().equals(BREAKING) && !ask.head() && !ask.equals(STUCK);
    return isBroken ? Answer.UNAVAILABLE : answer(ask);
  }

  static Answer answer(Ask ask) {
    return ANSWERS.getOrDefault(ask, Answer.NOT_FOUND);
  }

  /** Draws a page, the heavy ones more often. */
  static Ask any(Random random) {
    int left = random.nextInt(ALL_WEIGHTS);
    for (Page page : PAGES) {
      left -= page.weight();
      if (left < 0) {
        return page.ask();
      }
    }
    throw new AssertionError("the weights do not add up");
  }
}
