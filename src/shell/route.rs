//! Where one is in the calculator: a page, and perhaps a part of it, named after the # of the address.
//!
//! Nothing a user enters ever stands in the address, unless the user asks for a link that holds it.

use scenario::compared::ComparedPage;

/// A page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Page {
    /// The first page.
    Start,
    /// Who gains and loses when money follows need.
    Allocation,
    /// Which services can be run locally.
    Delegation,
    /// Why some services need a bigger population.
    RiskPooling,
    /// Who plans which service, and from when.
    Arrangements,
    /// Whether a board is ready, for what, and with whom.
    MyBoard,
    /// Which schemes should be funded, when, and from which pot.
    Capital,
    /// What a larger or smaller ringfence would be worth.
    Frontier,
    /// What value is made of.
    Weights,
    /// One scheme in full.
    Scheme,
    /// What an answer claims, worked out again.
    Certificate,
    /// What it costs to be heard in every system.
    Engagement,
    /// What a fund would pay, and where its money would come from.
    Fund,
    /// Who pays and who saves along a pathway.
    Pathways,
    /// How many commissioners a provider must deal with.
    Providers,
    /// What a lead provider can do with the budget of a pathway.
    Collaboratives,
    /// What paying over time for a very costly medicine does to budgets.
    Medicines,
    /// Where the budget is going, and why.
    CostGrowth,
    /// Up to four scenarios side by side.
    Compare,
    /// How sure the answer is.
    Uncertainty,
    /// Every figure and every formula.
    Sources,
    /// What is promised and how to check it.
    Privacy,
    /// What works for whom, and what falls short.
    Accessibility,
    /// An address that leads nowhere.
    NotThere,
}

impl Page {
    /// Every page that has an address.
    pub const ALL: [Self; 23] = [
        Self::Start,
        Self::Allocation,
        Self::Delegation,
        Self::RiskPooling,
        Self::MyBoard,
        Self::Arrangements,
        Self::Capital,
        Self::Frontier,
        Self::Weights,
        Self::Scheme,
        Self::Certificate,
        Self::Engagement,
        Self::Fund,
        Self::Pathways,
        Self::Providers,
        Self::Collaboratives,
        Self::Medicines,
        Self::CostGrowth,
        Self::Compare,
        Self::Uncertainty,
        Self::Sources,
        Self::Privacy,
        Self::Accessibility,
    ];

    /// The pages of the Delegation room, as they are linked at the head of each.
    const OF_DELEGATION: [Self; 4] = [Self::Delegation, Self::MyBoard, Self::Arrangements, Self::RiskPooling];

    /// The pages of the Capital room.
    const OF_CAPITAL: [Self; 5] = [Self::Capital, Self::Frontier, Self::Weights, Self::Scheme, Self::Certificate];

    /// The pages of the Engagement room.
    const OF_ENGAGEMENT: [Self; 2] = [Self::Engagement, Self::Fund];

    /// The pages of the Pathways and providers room.
    const OF_PATHWAYS: [Self; 5] =
        [Self::Pathways, Self::Providers, Self::Collaboratives, Self::Medicines, Self::CostGrowth];

    /// Its name in the address, after `#/`.
    const fn name(self) -> &'static str {
        match self {
            Self::Start | Self::NotThere => "",
            Self::Allocation => "allocation",
            Self::Delegation => "delegation",
            Self::RiskPooling => "risk-pooling",
            Self::Arrangements => "arrangements",
            Self::MyBoard => "my-board",
            Self::Capital => "capital",
            Self::Frontier => "frontier",
            Self::Weights => "weights",
            Self::Scheme => "scheme",
            Self::Certificate => "certificate",
            Self::Engagement => "engagement",
            Self::Fund => "fund",
            Self::Pathways => "pathways",
            Self::Providers => "providers",
            Self::Collaboratives => "collaboratives",
            Self::Medicines => "medicines",
            Self::CostGrowth => "cost-growth",
            Self::Compare => "compare",
            Self::Uncertainty => "uncertainty",
            Self::Sources => "sources",
            Self::Privacy => "privacy",
            Self::Accessibility => "accessibility",
        }
    }

    /// The first page on which an input of this path shows: `capital.schemes`.
    pub fn of_input(path: &str) -> Option<Self> {
        Some(match path.split('.').next()? {
            "allocation" => Self::Allocation,
            "delegation" => Self::Delegation,
            "capital" => Self::Capital,
            "engagement" => Self::Engagement,
            "pathway" => Self::Pathways,
            "providers" => Self::Providers,
            "collaborative" => Self::Collaboratives,
            "medicines" => Self::Medicines,
            "cost_growth" => Self::CostGrowth,
            "uncertainty" => Self::Uncertainty,
            _ => return None,
        })
    }

    /// Its name for people, in titles and menus.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Start => "Start",
            Self::Allocation => "Allocation",
            Self::Delegation => "Delegation",
            Self::RiskPooling => "Risk pooling",
            Self::Arrangements => "Arrangements",
            Self::MyBoard => "My board",
            Self::Capital => "Capital",
            Self::Frontier => "Frontier",
            Self::Weights => "Weights",
            Self::Scheme => "One scheme",
            Self::Certificate => "Certificate",
            Self::Engagement => "Engagement",
            Self::Fund => "The fund",
            Self::Pathways => "Pathways",
            Self::Providers => "Providers",
            Self::Collaboratives => "Collaboratives",
            Self::Medicines => "Medicines",
            Self::CostGrowth => "Cost growth",
            Self::Compare => "Compare",
            Self::Uncertainty => "How sure?",
            Self::Sources => "Sources and method",
            Self::Privacy => "Privacy",
            Self::Accessibility => "Accessibility",
            Self::NotThere => "Page not found",
        }
    }

    /// The name of the room it is the first page of.
    pub const fn room_title(self) -> &'static str {
        match self {
            Self::Pathways => "Pathways and providers",
            page => page.title(),
        }
    }

    /// Whether it is a room: a page where a scenario is worked on.
    pub const fn is_room(self) -> bool {
        !matches!(self.room(), Self::Start)
    }

    /// Whether it has the bar of the scenario.
    pub const fn has_bar(self) -> bool {
        self.is_room() || matches!(self, Self::Compare)
    }

    /// What of it is compared between scenarios; nothing for a page of no room.
    pub const fn compared(self) -> Option<ComparedPage> {
        Some(match self {
            Self::Allocation | Self::Uncertainty => ComparedPage::Allocation,
            Self::Delegation | Self::MyBoard => ComparedPage::Delegation,
            Self::Arrangements => ComparedPage::Arrangements,
            Self::RiskPooling => ComparedPage::RiskPooling,
            Self::Capital | Self::Frontier | Self::Weights | Self::Scheme | Self::Certificate => ComparedPage::Capital,
            Self::Engagement => ComparedPage::Engagement,
            Self::Fund => ComparedPage::Fund,
            Self::Pathways => ComparedPage::Pathways,
            Self::Providers => ComparedPage::Providers,
            Self::Collaboratives => ComparedPage::Collaboratives,
            Self::Medicines => ComparedPage::Medicines,
            Self::CostGrowth => ComparedPage::CostGrowth,
            Self::Start | Self::Compare | Self::Sources | Self::Privacy | Self::Accessibility | Self::NotThere => {
                return None;
            }
        })
    }

    /// The page whose figures these are.
    pub const fn of_compared(page: ComparedPage) -> Self {
        match page {
            ComparedPage::Allocation => Self::Allocation,
            ComparedPage::Delegation => Self::Delegation,
            ComparedPage::Arrangements => Self::Arrangements,
            ComparedPage::RiskPooling => Self::RiskPooling,
            ComparedPage::Capital => Self::Capital,
            ComparedPage::Engagement => Self::Engagement,
            ComparedPage::Fund => Self::Fund,
            ComparedPage::Pathways => Self::Pathways,
            ComparedPage::Providers => Self::Providers,
            ComparedPage::Collaboratives => Self::Collaboratives,
            ComparedPage::Medicines => Self::Medicines,
            ComparedPage::CostGrowth => Self::CostGrowth,
        }
    }

    /// The first page of the room it belongs to; the start for a page of no room.
    pub const fn room(self) -> Self {
        match self {
            Self::Allocation => Self::Allocation,
            Self::Uncertainty => Self::Uncertainty,
            Self::Delegation | Self::RiskPooling | Self::MyBoard | Self::Arrangements => Self::Delegation,
            Self::Capital | Self::Frontier | Self::Weights | Self::Scheme | Self::Certificate => Self::Capital,
            Self::Engagement | Self::Fund => Self::Engagement,
            Self::Pathways | Self::Providers | Self::Collaboratives | Self::Medicines | Self::CostGrowth => {
                Self::Pathways
            }
            Self::Start | Self::Compare | Self::Sources | Self::Privacy | Self::Accessibility | Self::NotThere => {
                Self::Start
            }
        }
    }

    /// The pages of its room, itself among them; none where the room has but one.
    pub const fn siblings(self) -> &'static [Self] {
        match self.room() {
            Self::Delegation => &Self::OF_DELEGATION,
            Self::Capital => &Self::OF_CAPITAL,
            Self::Engagement => &Self::OF_ENGAGEMENT,
            Self::Pathways => &Self::OF_PATHWAYS,
            _ => &[],
        }
    }

    /// Whether its part names what it tells of rather than a place on it: then it opens at its top.
    pub const fn tells_of_its_part(self) -> bool {
        matches!(self, Self::Scheme)
    }

    /// The title of the window.
    pub fn window_title(self) -> String {
        match self {
            Self::Start => "Specialised Services Calculator".into(),
            page => format!("{} – Specialised Services Calculator", page.title()),
        }
    }

    /// Its address within this document.
    pub fn address(self) -> String {
        format!("#/{}", self.name())
    }

    /// The address of one of its parts.
    pub fn address_of(self, part: &str) -> String {
        format!("#/{}/{part}", self.name())
    }
}

/// A page and perhaps a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Route {
    /// The page.
    pub page: Page,
    /// Id of the part to be shown; `None` for its top.
    pub part: Option<String>,
}

impl Route {
    /// Its address within this document.
    pub fn address(&self) -> String {
        self.part.as_deref().map_or_else(|| self.page.address(), |part| self.page.address_of(part))
    }

    /// The route of a fragment with its `#`, as the browser gives it; `None` for a fragment that is no route, such as `#main`.
    pub fn read(fragment: &str) -> Option<Self> {
        let path = fragment.strip_prefix('#').unwrap_or(fragment);
        if path.is_empty() {
            return Some(Self { page: Page::Start, part: None });
        }
        let path = path.strip_prefix('/')?;
        let (name, part) = path.split_once('/').unwrap_or((path, ""));
        let page = Page::ALL.into_iter().find(|page| page.name() == name).unwrap_or(Page::NotThere);
        let plain = |part: &str| part.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-' || byte == b'_');
        Some(Self { page, part: (!part.is_empty() && plain(part)).then(|| part.to_owned()) })
    }
}
