"""Tests stand where what they test stands; oracle/ computes figures a second time, browser/ walks through pages."""
