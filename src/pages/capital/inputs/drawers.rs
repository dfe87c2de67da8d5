//! The drawers: what most people never change, one click down.

use leptos::prelude::*;
use scenario::capital::CapitalInput;
use words::typed::same;

use super::envelopes::ByYear;
use super::providers::Providers;
use super::schemes::Schemes;
use super::settings::{BACKLOG, INFLATION, LOCAL_SHARE, NATIONAL_SERVED, NATIONAL_SHARE, WAITING};
use crate::components::choice::Checkbox;
use crate::components::drawer::{Drawer, Drawers};
use crate::components::setting::{Setting, SettingNumber};
use crate::pages::capital::reading::use_reading;

/// The rows.
#[component]
pub fn Rows() -> impl IntoView {
    let reading = use_reading();
    let start = reading.workspace.select_baseline(|inputs| inputs.capital.clone());
    let changed = move |settings: &'static [Setting<CapitalInput>]| {
        Signal::derive(move || {
            let differs = |now: &CapitalInput, start: &CapitalInput| {
                settings.iter().filter(|setting| !same((setting.get)(now), (setting.get)(start))).count()
            };
            match reading.input.with(|now| start.with(|start| differs(now, start))) {
                0 => "as it opens".to_owned(),
                changes => words::count::counted(changes, "change", "changes"),
            }
        })
    };
    view! {
        <Drawers>
            <Schemes />
            <ByYear />
            <Providers />
            <Drawer name="Value and prices over time" count=changed(&[WAITING, INFLATION])>
                <SettingNumber setting=WAITING label="Value lost by waiting a year" />
                <SettingNumber
                    setting=INFLATION
                    label="Prices are taken to rise a year by"
                    hint=Signal::stored(Some("Costs in cash are turned into constant prices before they are discounted.".to_owned()))
                />
                <BiasInEnvelope />
            </Drawer>
            <Drawer name="Local-benefit test" count=changed(&[LOCAL_SHARE])>
                <SettingNumber
                    setting=LOCAL_SHARE
                    label="Least share of value for own residents"
                    hint=Signal::stored(Some("Shown beside the other ways of holding the money. No share was found in any guidance; a half is an assumption.".to_owned()))
                />
            </Drawer>
            <Drawer name="What counts as nationally significant" count=changed(&[NATIONAL_SHARE, NATIONAL_SERVED])>
                <ByRule />
                <SettingNumber setting=NATIONAL_SHARE label="Least share of value for patients elsewhere" />
                <SettingNumber setting=NATIONAL_SERVED label="Least people served" />
            </Drawer>
            <Drawer name="Backlog maintenance" count=changed(&[BACKLOG])>
                <SettingNumber
                    setting=BACKLOG
                    label="Least share of each envelope for work that removes backlog"
                    hint=Signal::stored(Some("Leave it blank for none.".to_owned()))
                />
            </Drawer>
        </Drawers>
    }
}

#[component]
fn BiasInEnvelope() -> impl IntoView {
    let workspace = use_reading().workspace;
    let value = workspace.select(|inputs| inputs.capital.value.bias_in_envelope);
    let change = Callback::new(move |on: bool| {
        workspace.edit("capital.value.bias_in_envelope", |inputs| inputs.capital.value.bias_in_envelope = on);
    });
    view! {
        <Checkbox
            id="bias-in-envelope"
            label=Signal::stored("Optimism bias also counts against the envelope".to_owned())
            value=value
            on_change=change
            hint="It always counts in the value of a scheme."
        />
    }
}

#[component]
fn ByRule() -> impl IntoView {
    let workspace = use_reading().workspace;
    let value = workspace.select(|inputs| inputs.capital.national_rule.holds);
    let change = Callback::new(move |on: bool| {
        workspace.edit("capital.national_rule.holds", |inputs| inputs.capital.national_rule.holds = on);
    });
    view! {
        <Checkbox
            id="national-by-rule"
            label=Signal::stored("By this rule besides the marks on schemes".to_owned())
            value=value
            on_change=change
        />
    }
}
