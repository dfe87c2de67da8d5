// The browsers journeys run in: the machine's own, started quiet so that every request seen is the page's.
import puppeteer from 'puppeteer-core';

const QUIET_CHROMIUM = [
  '--no-sandbox', // a test machine often runs as root
  '--disable-dev-shm-usage',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-default-browser-check',
  '--no-first-run',
  '--hide-scrollbars',
];

const QUIET_FIREFOX = {
  'app.update.enabled': false,
  'browser.download.alwaysOpenPanel': false, // a panel over the page would take its focus
  'browser.safebrowsing.malware.enabled': false,
  'browser.safebrowsing.phishing.enabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
  'toolkit.telemetry.enabled': false,
};

/** Starts 'chromium' or 'firefox' in a light or dark colour scheme, saving downloads to a folder. */
export function launch(browserName, colourScheme, downloads) {
  const dark = colourScheme === 'dark';
  switch (browserName) {
    case 'chromium':
      return puppeteer.launch({
        browser: 'chrome',
        executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
        args: dark ? [...QUIET_CHROMIUM, '--blink-settings=preferredColorScheme=0'] : QUIET_CHROMIUM,
      });
    case 'firefox':
      return puppeteer.launch({
        browser: 'firefox',
        executablePath: process.env.FIREFOX ?? '/usr/bin/firefox-esr',
        extraPrefsFirefox: {
          ...QUIET_FIREFOX,
          'browser.download.dir': downloads,
          'browser.download.folderList': 2,
          'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
        },
      });
    default:
      throw new Error(`BROWSERS names ${browserName}; only chromium and firefox are known here`);
  }
}
